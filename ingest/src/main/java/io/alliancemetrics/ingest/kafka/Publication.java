package io.alliancemetrics.ingest.kafka;

import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectEncoder;
import io.alliancemetrics.schemas.feed.RecordHeaders;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** The records of one submission on their way into its topic. Not thread-safe. */
public final class Publication {
    private final Producer<byte[], byte[]> producer;
    private final KafkaConnection connection;
    private final SingleObjectEncoder encoder;
    private final String topic;
    private final Long timestamp;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final AtomicLong confirmed = new AtomicLong();
    private final Callback settled = (metadata, error) -> settled(error);
    private long sent;

    Publication(
            Producer<byte[], byte[]> producer,
            KafkaConnection connection,
            SchemaStore schemas,
            TopicName topic,
            OptionalLong timestamp) {
        this.producer = producer;
        this.connection = connection;
        this.encoder = new SingleObjectEncoder(schemas);
        this.topic = topic.toString();
        this.timestamp = timestamp.isPresent() ? timestamp.getAsLong() : null;
    }

    /**
     * Sends a record without waiting for its confirmation.
     *
     * @param line the line of the office's file that it came from
     * @throws KafkaAccessException if this or an earlier record could not be written
     */
    public void publish(FeedRecord record, long line) {
        publish(key(record), encoder.encode(record), line);
    }

    /**
     * The same for all records that were kept.
     *
     * @throws KafkaAccessException if any could not be written, as far as that is known already
     */
    public void publish(StagedRecords records) {
        records.sendTo(this);
    }

    static byte[] key(FeedRecord record) {
        return record.header().recordId().getBytes(StandardCharsets.UTF_8);
    }

    void publish(byte[] key, byte[] value, long line) {
        throwIfFailed();
        sent++;
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, null, timestamp, key, value);
        message.headers().add(RecordHeaders.LINE, Long.toString(line).getBytes(StandardCharsets.US_ASCII));
        send(message);
    }

    /**
     * Waits until all records are in the log.
     *
     * @return how many they are
     * @throws KafkaAccessException if any could not be written
     */
    public long finish() {
        try {
            producer.flush();
        } catch (KafkaException e) {
            failure.compareAndSet(null, e);
        }
        throwIfFailed();
        return confirmed.get();
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        try {
            Future<RecordMetadata> unused = producer.send(message, settled);
        } catch (KafkaException e) {
            failure.compareAndSet(null, e);
            throwIfFailed();
        }
    }

    /** Called by the producer's own thread, once for every record. */
    private void settled(Exception error) {
        if (error == null) {
            confirmed.incrementAndGet();
        } else {
            failure.compareAndSet(null, error);
        }
    }

    private void throwIfFailed() {
        Exception error = failure.get();
        if (error != null) {
            throw new KafkaAccessException(
                    "Writing to the topic " + topic + " failed (" + KafkaErrors.describe(error) + ") after "
                            + confirmed.get() + " of " + sent + " records were confirmed. "
                            + KafkaErrors.advice(error, connection)
                            + " Then send the same file again: a record that is already in the log is found to be a"
                            + " duplicate and counts once.",
                    error);
        }
    }
}
