package io.alliancemetrics.streaming.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.RecordHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {
    private static final String TOPIC = "alliance.kr.rd-spend";

    private final List<Message> messages = new ArrayList<>();

    @Test
    void messageKeepsItsPlaceKeyAndValue() {
        byte[] key = {1};
        byte[] value = {2};
        Message message = read(record(key, value));
        assertThat(message.position()).isEqualTo(new LogPosition(TOPIC, 3, 42, 1_700_000_000_000L, 0));
        assertThat(message.key()).containsExactly(1);
        assertThat(message.value()).containsExactly(2);
    }

    @Test
    void messageMayLackKeyAndValue() {
        Message message = read(record(null, null));
        assertThat(message.key()).isNull();
        assertThat(message.value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "0,0",
        "007,7",
        "999999999,999999999",
        "9999999999,0",
        "-1,0",
        "+1,0",
        "1.5,0",
        "' 1',0",
        "'',0",
        "abc,0",
        "٣,0",
        "2147483648,0"
    })
    void lineHeaderIsANumberOrUnknown(String header, int line) {
        assertThat(line(header.getBytes(UTF_8))).isEqualTo(line);
    }

    @Test
    void lineHeaderMayBeEmptyOrBinary() {
        assertThat(line(null)).isZero();
        assertThat(line(new byte[] {0})).isZero();
        assertThat(line(new byte[] {-1, -2})).isZero();
        assertThat(line(new byte[1 << 20])).isZero();
    }

    @Test
    void theLastOfSeveralLineHeadersCounts() {
        ConsumerRecord<byte[], byte[]> record = record(null, null);
        record.headers().add(new RecordHeader(RecordHeaders.LINE, "5".getBytes(UTF_8)));
        record.headers().add(new RecordHeader(RecordHeaders.LINE, "6".getBytes(UTF_8)));
        assertThat(read(record).position().line()).isEqualTo(6);
    }

    private int line(byte[] header) {
        ConsumerRecord<byte[], byte[]> record = record(null, null);
        record.headers().add(new RecordHeader(RecordHeaders.LINE, header));
        return read(record).position().line();
    }

    private Message read(ConsumerRecord<byte[], byte[]> record) {
        messages.clear();
        new MessageReader().deserialize(record, new Collecting());
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
        return new ConsumerRecord<>(
                TOPIC,
                3,
                42,
                1_700_000_000_000L,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key,
                value,
                new org.apache.kafka.common.header.internals.RecordHeaders(),
                Optional.empty());
    }

    private final class Collecting implements Collector<Message> {
        @Override
        public void collect(Message message) {
            messages.add(message);
        }

        @Override
        public void close() {}
    }
}
