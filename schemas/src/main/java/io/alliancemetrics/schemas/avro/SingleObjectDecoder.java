package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Reads Avro's single-object encoding. The newest schema version is read field by field; an older one is first resolved to
 * the newest by Avro's own rules. Not thread-safe: it keeps its decoder.
 */
public final class SingleObjectDecoder implements RecordDecoder {
    private final SchemaStore schemas;
    private final SchemaUpgrade upgrade;
    private BinaryDecoder decoder;

    public SingleObjectDecoder(SchemaStore schemas) {
        this.schemas = schemas;
        this.upgrade = new SchemaUpgrade(schemas);
    }

    @Override
    public FeedRecord decode(Feed feed, byte[] value) throws UndecodableException {
        SchemaStore.Version writer = writerOf(feed, value);
        int start = SingleObjectFormat.HEADER_LENGTH;
        try {
            if (writer.number() == schemas.newest(feed).number()) {
                return read(feed, value, start);
            }
            return read(feed, upgrade.toNewest(writer, value, start), 0);
        } catch (IOException | RuntimeException e) {
            // Every RuntimeException: Avro answers damaged bytes with several (UnsupportedOperationException for
            // a length of 2 GiB), and one that went through would stop the job at this message for ever.
            throw undecodable(
                    Rule.UNDECODABLE,
                    value.length + " bytes that do not fit the schema: " + e.getMessage(),
                    "the fields of " + feed.id() + ", schema version " + writer.number());
        }
    }

    private FeedRecord read(Feed feed, byte[] bytes, int start) throws IOException {
        decoder = DecoderFactory.get().binaryDecoder(bytes, start, bytes.length - start, decoder);
        FeedRecord record = RecordCodecs.read(feed, decoder);
        if (!decoder.isEnd()) {
            throw new IOException("bytes are left over after the last field");
        }
        return record;
    }

    private SchemaStore.Version writerOf(Feed feed, byte[] value) throws UndecodableException {
        if (value == null) {
            throw undecodable(Rule.UNDECODABLE, "a message without a value", "a record; retract it to withdraw it");
        }
        if (value.length < SingleObjectFormat.HEADER_LENGTH
                || value[0] != SingleObjectFormat.MARKER_0
                || value[1] != SingleObjectFormat.MARKER_1) {
            throw undecodable(
                    Rule.UNDECODABLE,
                    value.length + " bytes without the marker C3 01",
                    "Avro single-object encoding: C3 01, 8 bytes of schema fingerprint, the fields");
        }
        long fingerprint = ByteBuffer.wrap(value, 2, Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
        SchemaStore.Version version = schemas.find(fingerprint)
                .orElseThrow(() -> undecodable(
                        Rule.SCHEMA_UNKNOWN,
                        String.format("fingerprint %016x", fingerprint),
                        "a schema version of " + feed.id()));
        if (version.feed() != feed) {
            throw undecodable(
                    Rule.SCHEMA_UNKNOWN,
                    "the schema of " + version.feed().id(),
                    "a schema version of " + feed.id() + ", the feed of the topic");
        }
        return version;
    }

    private static UndecodableException undecodable(Rule rule, String found, String expected) {
        return new UndecodableException(new Violation(rule, "", found, expected));
    }
}
