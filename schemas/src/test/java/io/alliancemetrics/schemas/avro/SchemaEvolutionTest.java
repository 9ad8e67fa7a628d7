package io.alliancemetrics.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.schemas.RecordFields;
import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.rule.Rule;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A new schema version reads all old ones. Until a feed has a second version, {@link OlderVersions} makes one up, so that
 * the way is known to be open.
 */
class SchemaEvolutionTest {
    @ParameterizedTest
    @EnumSource
    void everyVersionReadsAllBeforeIt(Feed feed) {
        List<SchemaStore.Version> versions = new SchemaStore().versions(feed);
        for (int newer = 0; newer < versions.size(); newer++) {
            for (int older = 0; older <= newer; older++) {
                assertThat(compatibility(
                                versions.get(newer).schema(),
                                versions.get(older).schema()))
                        .as("v%d reads v%d", newer + 1, older + 1)
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            }
        }
    }

    @Test
    void aFieldWithoutDefaultWouldBeNoticed() {
        Schema newest = new SchemaStore().newest(Feed.RD_SPEND).schema();
        Schema older = OlderVersions.without(newest, "currency");
        assertThat(compatibility(newest, older)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    @ParameterizedTest
    @EnumSource
    void recordOfAnOlderVersionIsReadWithTheDefaultsOfTheNewest(Feed feed) throws Exception {
        SchemaStore schemas = OlderVersions.storeWithOlder(feed);
        SchemaStore.Version oldest = schemas.versions(feed).get(0);
        for (FeedRecord record : GoldenRecords.of(feed)) {
            FeedRecord withDefaults =
                    RecordFields.with(RecordFields.with(record, "obs_status", "A"), "submission_id", "");
            byte[] message = GenericMessages.encode(record, oldest.schema());
            assertThat(new SingleObjectDecoder(schemas).decode(feed, message)).isEqualTo(withDefaults);
        }
    }

    @Test
    void recordsAreWrittenInTheNewestVersion() throws Exception {
        SchemaStore schemas = OlderVersions.storeWithOlder(Feed.RD_SPEND);
        byte[] message = new SingleObjectEncoder(schemas).encode(SampleRecords.rdSpend());
        assertThat(message).isEqualTo(new SingleObjectEncoder(new SchemaStore()).encode(SampleRecords.rdSpend()));
        assertThat(new SingleObjectDecoder(schemas).decode(Feed.RD_SPEND, message))
                .isEqualTo(SampleRecords.rdSpend());
    }

    @Test
    void bytesAfterAnOlderRecordAreFound() {
        SchemaStore schemas = OlderVersions.storeWithOlder(Feed.RD_SPEND);
        Schema older = schemas.versions(Feed.RD_SPEND).get(0).schema();
        byte[] message = GenericMessages.encode(SampleRecords.rdSpend(), older);
        byte[] longer = Arrays.copyOf(message, message.length + 1);
        assertThatExceptionOfType(UndecodableException.class)
                .isThrownBy(() -> new SingleObjectDecoder(schemas).decode(Feed.RD_SPEND, longer))
                .satisfies(e -> assertThat(e.violation().rule()).isEqualTo(Rule.UNDECODABLE))
                .withMessage("found " + longer.length + " bytes that do not fit the schema: bytes are left over after"
                        + " the last field, expected the fields of rd-spend, schema version 1");
    }

    private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType();
    }
}
