package io.alliancemetrics.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectEncoder;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.record.RecordHeader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Messages that a job might choke on, between good ones. */
final class Poison {
    static final String FOUND = "SELECT DISTINCT concat(record_id, ' ', disposition, ' ', rule) AS found"
            + " FROM alliance.record_log WHERE record_id LIKE 'poison-%' ORDER BY found";

    static final List<String> EXPECTED = List.of(
            "poison-date-in-2099 REJECTED DATE_IN_FUTURE",
            "poison-empty REJECTED UNDECODABLE",
            "poison-garbage REJECTED UNDECODABLE",
            "poison-long-text REJECTED FIELD_INVALID",
            "poison-no-value REJECTED UNDECODABLE",
            "poison-truncated REJECTED UNDECODABLE",
            "poison-unknown-fingerprint REJECTED SCHEMA_UNKNOWN");

    private static final String TOPIC = "alliance.kr.rd-spend";
    private static final int MEGABYTE = 1_000_000;

    private final String bootstrapServers;
    private final SingleObjectEncoder encoder = new SingleObjectEncoder(new SchemaStore());

    Poison(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void send() throws Exception {
        byte[] good = spend("poison-truncated", "", LocalDate.of(2026, 2, 3));
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 2 * MEGABYTE);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            send(producer, "poison-garbage", "garbage".getBytes(UTF_8));
            send(producer, "poison-empty", new byte[0]);
            send(producer, "poison-no-value", null);
            send(producer, "poison-unknown-fingerprint", new byte[] {(byte) 0xC3, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9});
            send(producer, "poison-truncated", Arrays.copyOf(good, good.length - 5));
            send(
                    producer,
                    "poison-long-text",
                    spend("poison-long-text", "x".repeat(MEGABYTE), LocalDate.of(2026, 2, 3)));
            send(producer, "poison-date-in-2099", spend("poison-date-in-2099", "", LocalDate.of(2099, 1, 1)));
        }
    }

    private byte[] spend(String id, String programme, LocalDate bookedOn) {
        return encoder.encode(new RdSpend(
                new RecordHeader(id, 1, false, "A", "poison"),
                "KR",
                "EXPENDITURE",
                "JOINT_RESEARCH",
                programme,
                (int) bookedOn.toEpochDay(),
                100,
                "EUR"));
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String key, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(TOPIC, key.getBytes(UTF_8), value)).get(60, TimeUnit.SECONDS);
    }
}
