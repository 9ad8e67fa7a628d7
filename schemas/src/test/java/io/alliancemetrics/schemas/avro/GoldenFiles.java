package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Messages as they were written when a schema version was released, one file per version: single-object encodings one after
 * the other, parted by the header that each begins with. A file once committed is never written again.
 */
final class GoldenFiles {
    static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    /** Writes the files that are missing. Run it once after a schema version was added. */
    public static void main(String[] arguments) throws IOException {
        SchemaStore schemas = new SchemaStore();
        for (Feed feed : Feed.values()) {
            for (SchemaStore.Version version : schemas.versions(feed)) {
                if (Files.notExists(file(version))) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    for (FeedRecord record : GoldenRecords.of(feed)) {
                        out.writeBytes(GenericMessages.encode(record, version.schema()));
                    }
                    Files.write(file(version), out.toByteArray());
                }
            }
        }
    }

    static Path file(SchemaStore.Version version) {
        return FOLDER.resolve(version.feed().id() + "-v" + version.number() + ".avro");
    }

    /** The messages of a file, in order. */
    static List<byte[]> read(SchemaStore.Version version) throws IOException {
        byte[] bytes = Files.readAllBytes(file(version));
        int headerLength = SingleObjectFormat.HEADER_LENGTH;
        String header = new String(bytes, 0, headerLength, StandardCharsets.ISO_8859_1);
        String rest = new String(bytes, headerLength, bytes.length - headerLength, StandardCharsets.ISO_8859_1);
        List<byte[]> messages = new ArrayList<>();
        for (String body : rest.split(Pattern.quote(header), -1)) {
            messages.add((header + body).getBytes(StandardCharsets.ISO_8859_1));
        }
        return messages;
    }
}
