package io.alliancemetrics.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.embedded.KafkaBrokerOptions;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers in the place of embedded parts: here they run in the test, the command only gets their addresses. */
class ExternalServersIT {
    private static final Credentials KAFKA_USER = Credentials.random("alliance");

    @TempDir
    private Path folder;

    @Test
    void demoUsesTheBrokerAndTheClickHouseThatItIsGiven() throws Exception {
        ExampleScenario example = ExampleScenario.extractTo(folder.resolve("example"));
        try (KafkaBroker broker = KafkaBroker.start(
                        KafkaBrokerOptions.of(folder.resolve("kafka")).withAdmin(KAFKA_USER));
                ClickHouseServer clickHouse = ClickHouseServer.start(folder.resolve("clickhouse"))) {
            Map<String, String> environment = Map.of(
                    "ALLIANCE_KAFKA",
                    broker.bootstrapServers(),
                    "ALLIANCE_KAFKA_CONFIG",
                    kafkaConfig().toString(),
                    "ALLIANCE_CLICKHOUSE_URL",
                    clickHouse.httpUri().toString(),
                    "ALLIANCE_CLICKHOUSE_USER",
                    clickHouse.writer().user(),
                    "ALLIANCE_CLICKHOUSE_PASSWORD",
                    clickHouse.writer().password());

            try (AllianceProcess demo = AllianceProcess.start(
                    folder.resolve("demo"),
                    environment,
                    List.of(
                            "demo",
                            "--once",
                            "--port=0",
                            "--data",
                            example.scenario().toString()))) {
                assertThat(demo.await()).as(demo.err()).isZero();
                assertThat(demo.out()).contains("Alliance scorecard");
                assertThat(demo.err()).doesNotContain(clickHouse.writer().password(), KAFKA_USER.password());
            }
            theFiguresAreThere(environment);
        }
    }

    @Test
    void wrongKafkaPasswordIsOneSentence() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(
                KafkaBrokerOptions.of(folder.resolve("kafka")).withAdmin(Credentials.random("alliance")))) {
            try (AllianceProcess demo = AllianceProcess.start(
                    folder.resolve("demo"),
                    "demo",
                    "--port=0",
                    "--data=../samples",
                    "--kafka=" + broker.bootstrapServers(),
                    "--kafka-config=" + kafkaConfig())) {
                assertThat(demo.await()).isEqualTo(1);
                assertThat(demo.err())
                        .contains(
                                "alliance: The broker at " + broker.bootstrapServers() + " does not say what it holds")
                        .contains("Authentication failed")
                        .doesNotContain(KAFKA_USER.password());
            }
        }
    }

    private Path kafkaConfig() throws IOException {
        return Files.writeString(
                folder.resolve("kafka.properties"),
                String.join(
                        "\n",
                        "security.protocol=SASL_PLAINTEXT",
                        "sasl.mechanism=SCRAM-SHA-512",
                        "sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                                + KAFKA_USER.user() + "\" password=\"" + KAFKA_USER.password() + "\";"));
    }

    private void theFiguresAreThere(Map<String, String> environment) throws Exception {
        try (AllianceProcess sql = AllianceProcess.start(
                folder.resolve("sql"),
                environment,
                List.of("sql", "--format", "CSV", "SELECT count() > 0 FROM alliance.kpi"))) {
            assertThat(sql.await()).as(sql.err()).isZero();
            assertThat(sql.out().strip()).isEqualTo("1");
        }
    }
}
