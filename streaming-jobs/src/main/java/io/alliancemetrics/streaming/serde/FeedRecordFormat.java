package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.schemas.avro.RecordCodecs;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** A record between two tasks of a running job: its feed, and its fields as on the topic. Never kept in state. */
final class FeedRecordFormat {
    private static final Feed[] FEEDS = Feed.values();

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);
    private BinaryEncoder encoder;
    private BinaryDecoder decoder;

    @SuppressWarnings("EnumOrdinal") // both ends are the same release
    void write(FeedRecord record, DataOutputView out) throws IOException {
        buffer.reset();
        encoder = EncoderFactory.get().directBinaryEncoder(buffer, encoder);
        RecordCodecs.write(record, encoder);
        encoder.flush();
        out.writeByte(record.feed().ordinal());
        Fields.writeBytes(buffer.toByteArray(), out);
    }

    FeedRecord read(DataInputView in) throws IOException {
        Feed feed = FEEDS[in.readByte()];
        byte[] bytes = Fields.readBytes(in);
        decoder = DecoderFactory.get().binaryDecoder(bytes, decoder);
        return RecordCodecs.read(feed, decoder);
    }
}
