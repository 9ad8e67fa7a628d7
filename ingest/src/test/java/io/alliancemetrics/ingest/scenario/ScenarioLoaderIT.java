package io.alliancemetrics.ingest.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import io.alliancemetrics.ingest.LogReader;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectDecoder;
import io.alliancemetrics.schemas.feed.RecordHeaders;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioLoaderIT {
    private static final SchemaStore SCHEMAS = new SchemaStore();

    @TempDir
    private Path folder;

    @Test
    void everyAcceptedRowIsInTheLogAsOfItsDayWithItsSubmissionAndLine() throws Exception {
        Scenario scenario = Scenario.read(
                ExampleScenario.extractTo(folder.resolve("example")).scenario());
        List<String> progress = new ArrayList<>();
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"))) {
            ScenarioLoader loader = new ScenarioLoader(KafkaConnection.to(broker.bootstrapServers()), SCHEMAS);
            List<Receipt> receipts =
                    loader.load(scenario, (files, total, receipt) -> progress.add(files + "/" + total));
            assertThat(receipts).extracting(Receipt::file).isEqualTo(names(scenario));
            int total = scenario.files().size();
            assertThat(progress).hasSize(total).startsWith("1/" + total).endsWith(total + "/" + total);
            check(receipts, messages(broker, scenario));
        }
    }

    private static void check(List<Receipt> receipts, List<ConsumerRecord<String, byte[]>> messages) throws Exception {
        Map<String, Receipt> bySubmission =
                receipts.stream().collect(Collectors.toMap(Receipt::submissionId, Function.identity()));
        assertThat(messages)
                .hasSize((int) receipts.stream().mapToLong(Receipt::accepted).sum());
        SingleObjectDecoder decoder = new SingleObjectDecoder(SCHEMAS);
        for (ConsumerRecord<String, byte[]> message : messages) {
            TopicName topic = TopicName.parse(message.topic()).orElseThrow();
            FeedRecord record = decoder.decode(topic.feed(), message.value());
            Receipt receipt = bySubmission.get(record.header().submissionId());
            assertThat(receipt.office()).isEqualTo(topic.office().code());
            assertThat(receipt.feed()).isEqualTo(topic.feed().id());
            assertThat(Instant.ofEpochMilli(message.timestamp()))
                    .isEqualTo(Instant.parse(receipt.file().substring(0, 10) + "T12:00:00Z"));
            assertThat(message.key()).isEqualTo(record.header().recordId());
            assertThat(line(message)).isBetween(2L, 1 + receipt.rowsRead());
        }
    }

    private static List<ConsumerRecord<String, byte[]>> messages(KafkaBroker broker, Scenario scenario) {
        List<String> topics =
                scenario.topics().stream().map(TopicName::toString).toList();
        return LogReader.readAll(broker.bootstrapServers(), topics);
    }

    private static List<String> names(Scenario scenario) {
        return scenario.files().stream().map(ScenarioFile::name).toList();
    }

    private static long line(ConsumerRecord<String, byte[]> message) {
        byte[] header = message.headers().lastHeader(RecordHeaders.LINE).value();
        return Long.parseLong(new String(header, StandardCharsets.US_ASCII));
    }
}
