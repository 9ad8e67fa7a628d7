package io.alliancemetrics.examples.direct;

import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectEncoder;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.RecordHeaders;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records to the topics of an office; all that the alliance expects of a message is here. */
final class RecordSender implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final SingleObjectEncoder encoder = new SingleObjectEncoder(new SchemaStore());

    private RecordSender(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Does not wait for the brokers.
     *
     * @param client where they are and how to log in to them
     */
    static RecordSender connect(Properties client) {
        Properties settings = new Properties();
        // A record counts as written when every replica has it, and a retry does not write it twice.
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.putAll(client);
        return new RecordSender(new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /**
     * Returns when all records are in the log. If it fails, some of them may be: send them all again, those that are there
     * already are found to be duplicates.
     *
     * @throws IllegalStateException with the brokers' reason, if they do not take one
     */
    void send(Office office, List<FeedRecord> records) throws InterruptedException {
        List<Future<RecordMetadata>> written = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            written.add(producer.send(message(office, records.get(i), i + 1)));
        }
        for (Future<RecordMetadata> each : written) {
            await(each);
        }
    }

    private ProducerRecord<byte[], byte[]> message(Office office, FeedRecord record, int number) {
        String topic = new TopicName(office, record.feed()).toString();
        // The key must be the record id: so the revisions of a record stay in order.
        byte[] key = record.header().recordId().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, key, encoder.encode(record));
        // Not needed, but the receipt then says which of your records is meant.
        message.headers().add(RecordHeaders.LINE, Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
        return message;
    }

    private static void await(Future<RecordMetadata> written) throws InterruptedException {
        try {
            RecordMetadata unused = written.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The brokers did not take a record: " + e.getCause().getMessage()
                            + " Check the login and that the office is its own, then run this again.",
                    e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
