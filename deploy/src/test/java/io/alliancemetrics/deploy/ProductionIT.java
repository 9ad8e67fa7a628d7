package io.alliancemetrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.cli.command.AllianceCommand;
import io.alliancemetrics.cli.command.Failures;
import io.alliancemetrics.embedded.ClickHouseOptions;
import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.embedded.Credentials;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * What docker-compose.yml does, without containers: secrets as the script makes them, the broker with its own settings,
 * {@code alliance init}, then {@code alliance serve} as the users that were made.
 */
class ProductionIT {
    private static final String SPEND = """
            record_id,ref_area,measure,purpose,programme,booked_on,amount,currency
            R-1,KR,EXPENDITURE,JOINT_RESEARCH,,2026-02-01,100.00,EUR
            """;

    @TempDir
    private Path folder;

    private Secrets secrets;
    private ComposeBroker broker;
    private ClickHouseServer clickHouse;

    @BeforeEach
    void start() throws Exception {
        secrets = Secrets.make(folder);
        broker = ComposeBroker.start(folder.resolve("kafka"), secrets);
        clickHouse = ClickHouseServer.start(ClickHouseOptions.of(folder.resolve("clickhouse"))
                .withWriter(new Credentials("alliance_admin", secrets.text("clickhouse-admin.password")))
                .withReader(new Credentials("alliance_page", secrets.text("clickhouse-page.password"))));
    }

    @AfterEach
    void stop() {
        clickHouse.close();
        broker.close();
    }

    @Test
    void serversArePreparedAndTheServiceWorksWithThem() throws Exception {
        assertThat(initialised())
                .contains("4 topics are there")
                .contains("The Kafka user alliance-gateway is there", "The Kafka user alliance-job is there");
        // It may be run again at any time.
        assertThat(initialised()).contains("0 new files of tables");
        strangersAreRefused();
        jobMayReadAndNothingElse();
        try (ServeProcess service = serve()) {
            URI page = service.awaitPage();
            assertThat(get(page.resolve("/healthz")).statusCode()).isEqualTo(200);
            assertThat(get(page.resolve("/readyz")).statusCode()).isEqualTo(200);
            HttpResponse<String> receipt = submit(page);
            assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
            assertThat(records()).isEqualTo(1);
            assertThat(service.text()).doesNotContain(secrets.text("clickhouse-page.password"));
            assertThat(service.stop()).isIn(0, 143);
        }
    }

    @Test
    void aBackfillIsLoadedWithoutAJob() throws Exception {
        Path scenario = Files.createDirectories(folder.resolve("scenario/2026-02-02/kr"));
        Files.writeString(scenario.resolve("rd-spend.csv"), SPEND);
        run(
                "load",
                folder.resolve("scenario").toString(),
                "--kafka=" + broker.address(),
                "--kafka-config=" + secrets.file("kafka-admin.properties"));
        initialised("--offices=");
        assertThat(records()).isEqualTo(1);
    }

    private String initialised(String... more) {
        String[] arguments = {
            "init",
            "--kafka=" + broker.address(),
            "--kafka-config=" + secrets.file("kafka-admin.properties"),
            "--kafka-gateway-login=" + secrets.file("kafka-gateway.properties"),
            "--kafka-job-login=" + secrets.file("kafka-job.properties"),
            "--clickhouse-url=" + clickHouse.httpUri(),
            "--clickhouse-user=alliance_admin",
            "--clickhouse-password-file=" + secrets.file("clickhouse-admin.password"),
            more.length == 0 ? "--offices=kr" : more[0]
        };
        return run(arguments);
    }

    private void strangersAreRefused() {
        try (Admin stranger = Admin.create(Map.<String, Object>of(
                "bootstrap.servers", broker.address(),
                "default.api.timeout.ms", 5_000,
                "request.timeout.ms", 4_000))) {
            assertThatThrownBy(() -> stranger.listTopics().names().get()).isInstanceOf(ExecutionException.class);
        }
    }

    private void jobMayReadAndNothingElse() throws Exception {
        try (Admin job = Admin.create(client("kafka-job"))) {
            assertThat(job.listTopics().names().get()).contains("alliance.kr.rd-spend");
            assertThatThrownBy(() -> job.createTopics(List.of(new NewTopic("alliance.kr.more", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    private ServeProcess serve() throws Exception {
        return ServeProcess.start(
                folder.resolve("serve.log"),
                Map.of(
                        "ALLIANCE_KAFKA", broker.address(),
                        "ALLIANCE_KAFKA_CONFIG",
                                secrets.file("kafka-gateway.properties").toString(),
                        "ALLIANCE_CLICKHOUSE_URL", clickHouse.httpUri().toString(),
                        "ALLIANCE_CLICKHOUSE_USER", "alliance_page",
                        "ALLIANCE_CLICKHOUSE_PASSWORD_FILE",
                                secrets.file("clickhouse-page.password").toString()),
                List.of("--data-dir=" + folder.resolve("data"), "--port=0"));
    }

    private HttpResponse<String> submit(URI page) throws Exception {
        Path token = folder.resolve("kr.token");
        run("office", "create-token", "kr", "--data-dir=" + folder.resolve("data"), "--out=" + token);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(page.resolve("/v1/submissions?feed=rd-spend"))
                                .header(
                                        "Authorization",
                                        "Bearer " + Files.readString(token).strip())
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(SPEND))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** As the job sees them. */
    private long records() throws Exception {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client("kafka-job"), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("alliance.kr.rd-spend").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return consumer.endOffsets(partitions, Duration.ofSeconds(30)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private Properties client(String user) throws Exception {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(secrets.file(user + ".properties"))) {
            properties.load(in);
        }
        properties.setProperty("bootstrap.servers", broker.address());
        return properties;
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** What the command says; it has to succeed. */
    private static String run(String... arguments) {
        StringWriter messages = new StringWriter();
        AllianceCommand alliance = new AllianceCommand(new PrintStream(PrintStream.nullOutputStream()));
        int status = new CommandLine(alliance)
                .setExecutionExceptionHandler(new Failures(alliance))
                .setErr(new PrintWriter(messages, true))
                .execute(arguments);
        assertThat(status).as(messages.toString()).isZero();
        return messages.toString();
    }
}
