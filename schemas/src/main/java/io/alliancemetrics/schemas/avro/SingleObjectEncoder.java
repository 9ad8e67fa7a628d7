package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;

/**
 * Writes records in Avro's single-object encoding: {@code C3 01}, the fingerprint of the schema (8 bytes, little endian),
 * the fields. Always the newest schema version of the feed. Not thread-safe: it keeps its buffers.
 */
public final class SingleObjectEncoder {
    private final Map<Feed, byte[]> headers = new EnumMap<>(Feed.class);
    private final BytesEncoder encoder = new BytesEncoder();

    public SingleObjectEncoder(SchemaStore schemas) {
        for (Feed feed : Feed.values()) {
            headers.put(feed, header(schemas.newest(feed).fingerprint()));
        }
    }

    public byte[] encode(FeedRecord record) {
        write(record);
        return encoder.toByteArray();
    }

    /** The same without a copy: what it answers holds only until the next record is encoded. */
    public ByteBuffer encodeOnce(FeedRecord record) {
        write(record);
        return encoder.view();
    }

    private void write(FeedRecord record) {
        byte[] header = headers.get(record.feed());
        encoder.reset();
        encoder.writeFixed(header, 0, header.length);
        try {
            RecordCodecs.write(record, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private static byte[] header(long fingerprint) {
        return ByteBuffer.allocate(SingleObjectFormat.HEADER_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(SingleObjectFormat.MARKER_0)
                .put(SingleObjectFormat.MARKER_1)
                .putLong(fingerprint)
                .array();
    }
}
