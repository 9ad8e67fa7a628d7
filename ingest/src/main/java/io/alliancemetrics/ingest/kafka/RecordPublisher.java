package io.alliancemetrics.ingest.kafka;

import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.feed.TopicName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes records to Kafka: each exactly once per call as long as the broker can be reached within a minute, in the order
 * of the calls for records of the same id. Thread-safe; one for the whole process is enough.
 */
public final class RecordPublisher implements AutoCloseable {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final KafkaConnection connection;
    private final SchemaStore schemas;

    RecordPublisher(Producer<byte[], byte[]> producer, KafkaConnection connection, SchemaStore schemas) {
        this.producer = producer;
        this.connection = connection;
        this.schemas = schemas;
    }

    /** Does not wait for the broker: a broker that is not there shows with the first submission. */
    public static RecordPublisher connect(KafkaConnection connection, SchemaStore schemas) {
        return new RecordPublisher(
                new KafkaProducer<>(
                        producerProperties(connection), new ByteArraySerializer(), new ByteArraySerializer()),
                connection,
                schemas);
    }

    /**
     * Begins to write the records of one submission.
     *
     * @param timestamp milliseconds since 1970 that all its records get; empty if the broker stamps them
     */
    public Publication begin(TopicName topic, OptionalLong timestamp) {
        return new Publication(producer, connection, schemas, topic, timestamp);
    }

    /**
     * Begins to keep the records of one submission until they may be written.
     *
     * @param folder where they go if they are many
     */
    public StagedRecords stage(Path folder) {
        return new StagedRecords(schemas, folder);
    }

    /** Waits a few seconds for what is still on its way; after {@link Publication#finish()} that is nothing. */
    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }

    /** How its producer is set up; for measurements that compare with it. */
    public static Map<String, Object> producerProperties(KafkaConnection connection) {
        return connection.properties(settings());
    }

    private static Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                // With more, a partition whose leader is only just coming up may turn a producer's first batch away and
                // accept its second; the first is then "out of order" for ever. One costs no speed: a request is large.
                Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                // lz4 costs the least processor time, and a submission's records are much alike
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 20),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
                // When this is full, sending waits. It counts compressed bytes; the objects that the client keeps for
                // each record until it is confirmed take some ten times as much, and would fill the memory with more.
                Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * 1024 * 1024),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 60_000L),
                // a broker that restarts within this time costs no submission
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000));
    }
}
