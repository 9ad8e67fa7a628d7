package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.schemas.avro.RecordCodecs;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A 128-bit hash of a record's content: all its fields but the submission id. It is kept in state, so what it hashes must
 * never change for a record that exists: a field that a later schema version adds is to be hashed only where it differs
 * from its default.
 */
final class ContentHash {
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);
    private BinaryEncoder encoder;

    long[] of(FeedRecord record) {
        buffer.reset();
        encoder = EncoderFactory.get().directBinaryEncoder(buffer, encoder);
        try {
            RecordCodecs.writeContent(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return MurmurHash3.hash128x64(buffer.toByteArray());
    }
}
