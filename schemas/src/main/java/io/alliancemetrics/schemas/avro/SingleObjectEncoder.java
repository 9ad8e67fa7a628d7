package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.record.FeedRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Writes records in Avro's single-object encoding: {@code C3 01}, the fingerprint of the schema (8 bytes, little endian),
 * the fields. Always the newest schema version of the feed. Not thread-safe: it keeps its buffers.
 */
public final class SingleObjectEncoder {
    private final SchemaStore schemas;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);
    private final ByteBuffer header =
            ByteBuffer.allocate(SingleObjectFormat.HEADER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    private BinaryEncoder encoder;

    public SingleObjectEncoder(SchemaStore schemas) {
        this.schemas = schemas;
    }

    public byte[] encode(FeedRecord record) {
        buffer.reset();
        header.clear()
                .put(SingleObjectFormat.MARKER_0)
                .put(SingleObjectFormat.MARKER_1)
                .putLong(schemas.newest(record.feed()).fingerprint());
        buffer.writeBytes(header.array());
        encoder = EncoderFactory.get().directBinaryEncoder(buffer, encoder);
        try {
            RecordCodecs.write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return buffer.toByteArray();
    }
}
