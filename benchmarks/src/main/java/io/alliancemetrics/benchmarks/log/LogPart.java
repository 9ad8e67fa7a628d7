package io.alliancemetrics.benchmarks.log;

import io.alliancemetrics.benchmarks.process.PartMain;
import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.kafka.RecordPublisher;
import io.alliancemetrics.ingest.kafka.TopicClock;
import io.alliancemetrics.ingest.kafka.Topics;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker with a log. Its greeting is its address and the number of messages, with a blank between. */
public final class LogPart {
    private static final int EVERY = 500_000;

    private LogPart() {}

    /** Arguments: folder, seed, spread, number of records. */
    public static void main(String[] arguments) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(Path.of(arguments[0]))) {
            KafkaConnection connection = KafkaConnection.to(broker.bootstrapServers());
            try (Topics topics = Topics.connect(connection)) {
                topics.ensure(LogGenerator.topics(), TopicClock.WRITER);
            }
            LogGenerator generator = new LogGenerator(Long.parseLong(arguments[1]), Spread.valueOf(arguments[2]));
            long messages = fill(connection, generator, Long.parseLong(arguments[3]));
            PartMain.serve(broker.bootstrapServers() + " " + messages, request -> "");
        }
    }

    private static long fill(KafkaConnection connection, LogGenerator generator, long records) {
        AtomicLong sent = new AtomicLong();
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                RecordPublisher.producerProperties(connection), new ByteArraySerializer(), new ByteArraySerializer())) {
            generator.write(records, message -> {
                Future<RecordMetadata> unused = producer.send(message, (metadata, refused) -> {
                    if (refused != null) {
                        failure.compareAndSet(null, refused);
                    }
                });
                if (sent.incrementAndGet() % EVERY == 0) {
                    System.err.printf(Locale.ROOT, "The log: %,d of %,d records.%n", sent.get(), records);
                }
            });
            producer.flush();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("The log could not be written: " + failure.get(), failure.get());
        }
        return sent.get();
    }
}
