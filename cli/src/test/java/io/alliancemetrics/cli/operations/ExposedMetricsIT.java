package io.alliancemetrics.cli.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import io.alliancemetrics.dashboards.web.DashboardConfig;
import io.alliancemetrics.dashboards.web.DashboardServer;
import io.alliancemetrics.dashboards.web.MountedServlet;
import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.fixtures.generator.ScenarioGenerator;
import io.alliancemetrics.fixtures.generator.ScenarioParameters;
import io.alliancemetrics.ingest.gateway.Gateway;
import io.alliancemetrics.ingest.gateway.GatewayConfig;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.scenario.Scenario;
import io.alliancemetrics.ingest.scenario.ScenarioLoader;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.clickhouse.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics of the documentation, and so those of the alert rules, are those that job and gateway really give. */
class ExposedMetricsIT {
    private static final String OPERATOR = "flink_taskmanager_job_task_operator_";
    private static final String OURS = OPERATOR + "alliance_";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void jobCountsEveryMessageAndGivesEveryMetricOfTheDocumentation() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"));
                ClickHouseServer engine = ClickHouseServer.start(folder.resolve("clickhouse"))) {
            migrate(engine);
            long messages = submit(broker) + sendGarbage(broker);
            try (WatchedJob job = WatchedJob.start(broker, engine, folder.resolve("checkpoints"))) {
                Scrape scrape = await(
                        job,
                        messages + " messages in the figures",
                        found -> found.max(OURS + "messagesInFigures") == messages
                                && found.max(OURS + "newestInFigures") == found.max(OURS + "newestDecided"));
                assertThat(scrape.sum(OURS + "disposition_records", "")).isEqualTo(messages);
                assertThat(scrape.sum(OURS + "rule_rejected", "rule=\"UNDECODABLE\""))
                        .isEqualTo(1);
                assertThat(scrape.max(OURS + "newestInFigures")).isPositive();
                assertThat(scrape.max(OURS + "lastCommitLineage")).isEqualTo(1);
                assertThat(scrape.max(OURS + "heldBack")).isZero();
                assertThat(scrape.sum(OURS + "tables_insertedRows", "tables=\"record_log\""))
                        .isEqualTo(messages);
                assertThat(scrape.sum(OPERATOR + "pendingRecords", "")).isZero();
                assertThat(scrape.names()).containsAll(documented("flink_"));
            }
        }
    }

    @Test
    void gatewayGivesEveryMetricOfTheDocumentation() throws Exception {
        // Without a broker: it says to callers what is not there, and to Prometheus how often.
        KafkaConnection nobody = KafkaConnection.to("127.0.0.1:1");
        ClickHouseAccess nothing = new ClickHouseAccess("http://127.0.0.1:1", "reader", "");
        try (Gateway gateway = Gateway.open(GatewayConfig.of(folder.resolve("gateway"), nobody, nothing.dataSource()));
                DashboardServer server = DashboardServer.start(DashboardConfig.of(nothing)
                        .withMounted(new MountedServlet(gateway.servlet(), Gateway.PATHS)))) {
            assertThat(Scrape.of(server.uri().resolve("readyz")).text())
                    .as("not ready")
                    .isEmpty();
            Scrape scrape = Scrape.of(server.uri().resolve("metrics"));
            assertThat(scrape.names()).containsAll(documented("alliance_gateway_"));
            assertThat(scrape.sum("alliance_gateway_requests_total", "status=\"5xx\""))
                    .as("what the alert on readiness asks for")
                    .isEqualTo(1);
        }
    }

    private static Iterable<String> documented(String owner) throws Exception {
        return RepositoryFiles.documentedMetrics().stream()
                .filter(name -> name.startsWith(owner))
                .toList();
    }

    private static void migrate(ClickHouseServer engine) throws Exception {
        ClickHouseAccess access = new ClickHouseAccess(
                engine.httpUri().toString(),
                engine.writer().user(),
                engine.writer().password());
        try (Connection connection = access.dataSource().getConnection()) {
            new Migrations(connection).apply();
        }
    }

    private long submit(KafkaBroker broker) throws Exception {
        Path scenario = folder.resolve("scenario");
        ScenarioGenerator.write(ScenarioParameters.of(21, 1_000), scenario);
        ScenarioLoader loader = new ScenarioLoader(KafkaConnection.to(broker.bootstrapServers()), new SchemaStore());
        return loader.load(Scenario.read(scenario), (files, total, receipt) -> {}).stream()
                .mapToLong(Receipt::accepted)
                .sum();
    }

    private static long sendGarbage(KafkaBroker broker) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] garbage = "garbage".getBytes(UTF_8);
            producer.send(new ProducerRecord<>("alliance.secretariat.fx-rates", garbage, garbage))
                    .get();
        }
        return 1;
    }

    private static Scrape await(WatchedJob job, String what, Predicate<Scrape> condition) throws InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        Scrape scrape = job.scrape();
        while (!condition.test(scrape)) {
            assertThat(Instant.now())
                    .as("waited for %s; found %s", what, scrape.text())
                    .isBefore(end);
            Thread.sleep(200);
            scrape = job.scrape();
        }
        return scrape;
    }
}
