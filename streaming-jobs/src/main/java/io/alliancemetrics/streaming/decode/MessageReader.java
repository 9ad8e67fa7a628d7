package io.alliancemetrics.streaming.decode;

import io.alliancemetrics.schemas.feed.RecordHeaders;
import io.alliancemetrics.streaming.serde.Types;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Takes messages off Kafka as they are; what they mean is {@link RecordReader}'s business. */
public final class MessageReader implements KafkaRecordDeserializationSchema<Message> {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DIGITS = 9;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Message> out) {
        LogPosition position = new LogPosition(
                message.topic(), message.partition(), message.offset(), message.timestamp(), line(message));
        out.collect(new Message(position, message.key(), message.value()));
    }

    @Override
    public TypeInformation<Message> getProducedType() {
        return Types.MESSAGE;
    }

    /** The header only informs: whatever else it may hold counts as unknown. */
    private static int line(ConsumerRecord<byte[], byte[]> message) {
        Header header = message.headers().lastHeader(RecordHeaders.LINE);
        if (header == null || header.value() == null || header.value().length > MAX_DIGITS) {
            return 0;
        }
        String text = new String(header.value(), StandardCharsets.US_ASCII);
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(text) : 0;
    }
}
