package io.alliancemetrics.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was once written is read for ever. */
class GoldenFileTest {
    private static final SchemaStore SCHEMAS = new SchemaStore();

    static Stream<SchemaStore.Version> versions() {
        return Arrays.stream(Feed.values()).flatMap(feed -> SCHEMAS.versions(feed).stream());
    }

    @Test
    void everySchemaVersionHasOneGoldenFile() throws IOException {
        try (Stream<Path> files = Files.list(GoldenFiles.FOLDER)) {
            assertThat(files)
                    .as("run GoldenFiles.main to write the files of a new version")
                    .containsExactlyInAnyOrderElementsOf(
                            versions().map(GoldenFiles::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void goldenFileIsReadAsTheRecordsItWasWrittenFrom(SchemaStore.Version version) throws Exception {
        SingleObjectDecoder decoder = new SingleObjectDecoder(SCHEMAS);
        List<FeedRecord> records = new ArrayList<>();
        for (byte[] message : GoldenFiles.read(version)) {
            records.add(decoder.decode(version.feed(), message));
        }
        assertThat(records).isEqualTo(GoldenRecords.of(version.feed()));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void goldenFileIsWhatAvroReadsToo(SchemaStore.Version version) throws IOException {
        List<FeedRecord> records = GoldenRecords.of(version.feed());
        List<byte[]> messages = GoldenFiles.read(version);
        assertThat(messages).hasSameSizeAs(records);
        for (int i = 0; i < messages.size(); i++) {
            assertThat(GenericMessages.decode(messages.get(i), version.schema()))
                    .hasToString(GenericMessages.generic(records.get(i), version.schema())
                            .toString());
        }
    }
}
