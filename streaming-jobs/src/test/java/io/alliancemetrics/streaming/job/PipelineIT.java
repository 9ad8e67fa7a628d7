package io.alliancemetrics.streaming.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.containers.Containers;
import io.alliancemetrics.fixtures.generator.ScenarioGenerator;
import io.alliancemetrics.fixtures.generator.ScenarioParameters;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.naive.NaiveCalculator;
import io.alliancemetrics.fixtures.scenario.ScenarioReader;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.scenario.Scenario;
import io.alliancemetrics.ingest.scenario.ScenarioLoader;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.streaming.fixture.Broker;
import io.alliancemetrics.streaming.fixture.Warehouse;
import io.alliancemetrics.streaming.kpi.KpiVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to figures with a real broker, a real Flink and the real engine, over crashes of all kinds. */
@Tag(Containers.TAG)
class PipelineIT {
    private static final int ROWS = 1_000;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private Broker broker;
    private Warehouse warehouse;

    /** All rows submitted so far, in their order, and how many messages the log holds. */
    private final List<SubmittedRow> rows = new ArrayList<>();

    private long messages;

    @BeforeEach
    void start() throws Exception {
        broker = Broker.start(folder.resolve("kafka"));
        warehouse = Warehouse.start(folder.resolve("clickhouse"));
    }

    @AfterEach
    void stop() {
        warehouse.close();
        broker.close();
    }

    @Test
    void figuresAreThoseOfTheLogOverBrokenMessagesRestartsAndReplays() throws Exception {
        submit(21);
        long firstLineage;
        try (RunningJob job = startJob("checkpoints")) {
            awaitAccounted(job);
            assertFigures();
            breakTopics();
            awaitAccounted(job);
            assertFigures();
            assertBrokenMessagesAreInTheLog();
            firstLineage = lineage();
        }
        submit(21);
        submit(22);
        try (RunningJob job = startJob("checkpoints")) {
            awaitAccounted(job);
            assertFigures();
            assertThat(lineage()).as("another job is another writer").isGreaterThan(firstLineage);
            firstLineage = lineage();
        }
        long lastLineage = firstLineage;
        try (RunningJob job = startJob("no checkpoints")) {
            await(job, "a new lineage", () -> lineage() > lastLineage);
            awaitAccounted(job);
            assertFigures();
        }
    }

    private RunningJob startJob(String checkpoints) throws Exception {
        return RunningJob.start(broker.bootstrapServers(), warehouse, folder.resolve(checkpoints));
    }

    private void submit(long seed) throws Exception {
        Path scenario = folder.resolve("scenario-" + seed);
        ScenarioGenerator.write(ScenarioParameters.of(seed, ROWS), scenario);
        ScenarioLoader loader = new ScenarioLoader(KafkaConnection.to(broker.bootstrapServers()), new SchemaStore());
        messages += loader.load(Scenario.read(scenario), (files, total, receipt) -> {}).stream()
                .mapToLong(Receipt::accepted)
                .sum();
        rows.addAll(ScenarioReader.read(scenario));
    }

    /** Bytes that are no record, on topics of offices and on one of nobody. */
    private void breakTopics() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic("alliance.kr.nonsense", 1, (short) 1)))
                    .all()
                    .get();
        }
        Properties properties = new Properties();
        properties.putAll(settings);
        byte[] unknownFingerprint = {(byte) 0xC3, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            send(producer, "alliance.secretariat.fx-rates", "garbage".getBytes(UTF_8));
            send(producer, "alliance.secretariat.fx-rates", unknownFingerprint);
            send(producer, "alliance.secretariat.membership", null);
            send(producer, "alliance.kr.nonsense", unknownFingerprint);
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, String topic, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(topic, "broken".getBytes(UTF_8), value))
                .get();
        messages++;
    }

    private void awaitAccounted(RunningJob job) throws Exception {
        await(job, messages + " messages in the figures", () -> messages == progress());
        await(job, messages + " messages in the log", () -> messages == logged());
    }

    private void assertFigures() throws Exception {
        List<String> found = FigureLines.in(warehouse);
        assertThat(found).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(found)).isEqualTo(FigureLines.of(NaiveCalculator.calculate(rows)));
    }

    private void assertBrokenMessagesAreInTheLog() throws Exception {
        assertThat(warehouse.query("SELECT concat(topic, ' ', disposition, ' ', rule) FROM alliance.record_log"
                        + " WHERE record_id = 'broken'"))
                .containsExactlyInAnyOrder(
                        "alliance.secretariat.fx-rates REJECTED UNDECODABLE",
                        "alliance.secretariat.fx-rates REJECTED SCHEMA_UNKNOWN",
                        "alliance.secretariat.membership REJECTED UNDECODABLE",
                        "alliance.kr.nonsense REJECTED OFFICE_MISMATCH");
    }

    private long progress() throws Exception {
        return warehouse.number("SELECT sum(messages) FROM alliance.kpi_progress");
    }

    private long logged() throws Exception {
        return warehouse.number("SELECT count() FROM alliance.record_log");
    }

    /** Of the progress, which is written after the figures: they are there when it shows. */
    private long lineage() throws Exception {
        return KpiVersion.lineage(warehouse.number("SELECT max(version) FROM alliance.kpi_progress"));
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }

    private void await(RunningJob job, String what, Condition condition) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        while (!condition.holds()) {
            job.checkIsAlive();
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited " + LIMIT + " for " + what + "; there are " + progress()
                        + " in the figures, " + logged() + " in the log, lineage " + lineage());
            }
            Thread.sleep(100);
        }
    }
}
