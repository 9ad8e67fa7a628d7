package io.alliancemetrics.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.kafka.KafkaLogin;
import io.alliancemetrics.ingest.kafka.ServiceUser;
import io.alliancemetrics.ingest.scenario.Scenario;
import io.alliancemetrics.ingest.scenario.ScenarioFile;
import io.alliancemetrics.ingest.scenario.ScenarioLoader;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.avro.SchemaStore;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack that keeps its data, stopped and killed between two halves of the example. */
class UpIT {
    private static final String FIGURES =
            "SELECT kpi, ref_area, time_period, vintage, obs_value, obs_status, reporting,"
                    + " expected FROM alliance.kpi ORDER BY kpi, ref_area, time_period, vintage";
    private static final String PROGRESS = "SELECT least((SELECT max(messages) FROM alliance.kpi_progress),"
            + " (SELECT count() FROM alliance.record_log))";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private ExampleScenario example;
    private Path data;
    private long records;
    private int runs;

    @BeforeEach
    void extract() throws IOException {
        example = ExampleScenario.extractTo(folder.resolve("example"));
        data = folder.resolve("data");
    }

    @Test
    void goesOnWhereItWasAfterAStopAndAfterAKill() throws Exception {
        List<ScenarioFile> files = Scenario.read(example.scenario()).files();
        List<ScenarioFile> firstHalf = files.subList(0, files.size() / 2);
        String before = firstRun(firstHalf);
        String after = secondRun(before, files.subList(firstHalf.size(), files.size()));
        thirdRun(after);
    }

    private String firstRun(List<ScenarioFile> files) throws Exception {
        try (AllianceProcess up = up()) {
            load(up, files);
            String figures = sql(FIGURES);
            onlyTheOwnerReadsPasswords(up);
            anotherStackOnTheFolderIsRefused();
            List<ProcessHandle> children = up.children();
            up.signal("TERM");
            assertThat(up.await()).isZero();
            assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            assertThat(sqlError()).startsWith("alliance: No stack runs on " + data);
            return figures;
        }
    }

    private String secondRun(String before, List<ScenarioFile> files) throws Exception {
        try (AllianceProcess up = up()) {
            assertThat(up.err()).containsPattern("Starting job .* from savepoint .*chk-");
            assertThat(sql(FIGURES)).isEqualTo(before);
            load(up, files);
            String figures = sql(FIGURES);
            assertThat(Csv.rows(figures))
                    .containsExactlyInAnyOrderElementsOf(Csv.rows(Files.readString(example.expectedKpi())));
            List<ProcessHandle> children = up.children();
            up.signal("KILL");
            up.await();
            AllianceProcess.waitFor(() -> children.stream().noneMatch(ProcessHandle::isAlive), "the engine's end");
            assertThat(sqlError()).contains("has ended without saying so");
            return figures;
        }
    }

    private void thirdRun(String before) throws Exception {
        try (AllianceProcess up = up()) {
            assertThat(up.err()).containsPattern("Starting job .* from savepoint .*chk-");
            assertThat(sql(FIGURES)).isEqualTo(before);
            assertThat(progress()).isEqualTo(Long.toString(records));
        }
    }

    private AllianceProcess up() throws Exception {
        AllianceProcess up = AllianceProcess.start(
                folder.resolve("up" + runs++),
                // What Flink restores is not to be seen in any other way.
                Map.of("ALLIANCE_LOG", "info"),
                List.of("up", "--data-dir", data.toString(), "--port=0", "--kafka-port=0", "--clickhouse-port=0"));
        up.awaitErr("Press Ctrl-C");
        return up;
    }

    private void load(AllianceProcess up, List<ScenarioFile> files) throws Exception {
        List<Receipt> receipts = new ScenarioLoader(kafka(up), new SchemaStore())
                .load(new Scenario(example.scenario(), files), (done, total, receipt) -> {});
        records += receipts.stream().mapToLong(Receipt::accepted).sum();
        AllianceProcess.waitFor(() -> progress().equals(Long.toString(records)), records + " records");
    }

    private KafkaConnection kafka(AllianceProcess up) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("credentials.properties"))) {
            passwords.load(reader);
        }
        String address = up.shown("Kafka:").replaceFirst(" .*", "");
        return KafkaConnection.to(address)
                .withLogin(new KafkaLogin(ServiceUser.GATEWAY.user(), passwords.getProperty("kafka.gateway")));
    }

    private void onlyTheOwnerReadsPasswords(AllianceProcess up) throws IOException {
        for (String file : List.of("stack.properties", "credentials.properties")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .isEqualTo("rw-------");
        }
        for (String line : Files.readAllLines(data.resolve("credentials.properties"))) {
            if (!line.startsWith("#")) {
                assertThat(up.err()).doesNotContain(line.substring(line.indexOf('=') + 1));
            }
        }
    }

    private void anotherStackOnTheFolderIsRefused() throws Exception {
        try (AllianceProcess second = AllianceProcess.start(
                folder.resolve("second"),
                "up",
                "--data-dir",
                data.toString(),
                "--port=0",
                "--kafka-port=0",
                "--clickhouse-port=0")) {
            assertThat(second.await()).isEqualTo(1);
            assertThat(second.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("alliance: Another stack runs on the data folder " + data + ".");
        }
    }

    private String sql(String query) {
        try (AllianceProcess sql = AllianceProcess.start(
                folder.resolve("sql" + runs++),
                "sql",
                "--data-dir",
                data.toString(),
                "--format",
                "CSVWithNames",
                query)) {
            assertThat(sql.await()).as(sql.err()).isZero();
            return sql.out();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Asked often, so not with a process of its own. */
    private String progress() {
        Properties stack = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("stack.properties"))) {
            stack.load(reader);
            HttpRequest request = HttpRequest.newBuilder(URI.create(stack.getProperty("clickhouse.url") + "/"))
                    .header("X-ClickHouse-User", stack.getProperty("clickhouse.user"))
                    .header("X-ClickHouse-Key", stack.getProperty("clickhouse.password"))
                    .POST(HttpRequest.BodyPublishers.ofString(PROGRESS))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .strip();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String sqlError() throws Exception {
        try (AllianceProcess sql = AllianceProcess.start(
                folder.resolve("sql" + runs++), "sql", "--data-dir", data.toString(), "SELECT 1")) {
            assertThat(sql.await()).isEqualTo(1);
            assertThat(sql.out()).isEmpty();
            return sql.err();
        }
    }
}
