package io.alliancemetrics.benchmarks.submit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.alliancemetrics.benchmarks.process.PartMain;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.kafka.RecordPublisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What it takes at least: the CSV library reads the file, and every row goes to the broker as it is, under its record id.
 * Nothing is checked, converted or answered. With the producer settings of the gateway.
 */
final class MerePart {
    private static final int RECORD_ID = 0;

    private MerePart() {}

    public static void main(String[] arguments) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                RecordPublisher.producerProperties(KafkaConnection.to(arguments[0])),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            PartMain.serve("", file -> Long.toString(send(Path.of(file), producer)));
        }
    }

    private static long send(Path file, KafkaProducer<byte[], byte[]> producer) throws IOException {
        AtomicLong confirmed = new AtomicLong();
        String topic = SubmitTopics.MERE.toString();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            Iterator<CsvRecord> iterator = rows.iterator();
            CsvRecord unusedHeader = iterator.next();
            while (iterator.hasNext()) {
                CsvRecord row = iterator.next();
                byte[] key = row.getField(RECORD_ID).getBytes(StandardCharsets.UTF_8);
                byte[] value = String.join(",", row.getFields()).getBytes(StandardCharsets.UTF_8);
                Future<RecordMetadata> unused =
                        producer.send(new ProducerRecord<>(topic, key, value), (metadata, failure) -> {
                            if (failure == null) {
                                confirmed.incrementAndGet();
                            }
                        });
            }
        }
        producer.flush();
        return confirmed.get();
    }
}
