package io.alliancemetrics.examples.direct;

import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * Writes some records of an office to its topic. The login is the file that {@code alliance office kafka-user} writes.
 *
 * <pre>DirectProducer kr-kafka.properties kr 3</pre>
 */
public final class DirectProducer {
    private static final String USAGE = "Expected three arguments: the file with the Kafka client's properties, the"
            + " office's code such as kr, and how many records to write.";

    private DirectProducer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(USAGE);
        }
        Properties client = read(Path.of(arguments[0]));
        Office office = new Office(arguments[1]);
        String submissionId = UUID.randomUUID().toString();
        List<FeedRecord> records = ExampleRecords.of(office, Integer.parseInt(arguments[2]), submissionId);
        try (RecordSender sender = RecordSender.connect(client)) {
            sender.send(office, records);
        }
        System.err.println(
                "Wrote " + records.size() + " records. What becomes of them: alliance status " + submissionId);
        System.out.println(submissionId);
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
