package io.alliancemetrics.cli.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.clickhouse.jdbc.DataSourceImpl;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.schemas.clickhouse.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker and tables that a test fills, without a job: so every disagreement can be had. */
class ReconciliationIT {
    private static final String TOPIC = "alliance.kr.rd-spend";

    @TempDir
    private Path folder;

    private KafkaBroker broker;
    private ClickHouseServer clickHouse;
    private DataSource dataSource;

    @BeforeEach
    void start() throws Exception {
        broker = KafkaBroker.start(folder.resolve("kafka"));
        clickHouse = ClickHouseServer.start(folder.resolve("clickhouse"));
        Properties login = new Properties();
        login.setProperty("user", clickHouse.writer().user());
        login.setProperty("password", clickHouse.writer().password());
        dataSource = new DataSourceImpl(clickHouse.jdbcUrl(), login);
        try (Connection connection = dataSource.getConnection()) {
            new Migrations(connection).apply();
        }
        try (Admin admin = Admin.create(kafka())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1), new NewTopic("other.topic.x", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void stop() {
        clickHouse.close();
        broker.close();
    }

    @Test
    void nothingReconcilesWithNothing() throws Exception {
        Reconciled found = reconcile(Duration.ZERO);
        assertThat(found.isClean()).isTrue();
        assertThat(found.accounts()).containsExactly(new PartitionAccount(TOPIC, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void endsOfTransactionsAndWhatTheyTookBackNeedNoRow() throws Exception {
        send("office", true, 2);
        send("office", false, 3);
        send("office", true, 1);
        // Offsets: 0, 1, a marker, three that were taken back, a marker, 7, a marker.
        log(0, 1, 7);
        progress(3);
        Reconciled found = reconcile(Duration.ofMinutes(1));
        assertThat(found.logDifferences()).isEmpty();
        assertThat(found.accounts()).containsExactly(new PartitionAccount(TOPIC, 0, 0, 9, 3, 0, 0, 3));
    }

    @Test
    void messageAmongThemThatHasNoRowIsMissing() throws Exception {
        send("office", true, 2);
        send("office", false, 3);
        send("office", true, 1);
        log(0, 7);
        progress(3);
        assertThat(reconcile(Duration.ofMinutes(1)).logDifferences())
                .containsExactly(new LogDifference(LogDifference.Kind.MISSING, TOPIC, 0, 1, 1, 1));
    }

    @Test
    void jobThatDoesNotCatchUpIsADifference() throws Exception {
        send(null, true, 4);
        log(0, 1);
        progress(1);
        assertThat(reconcile(Duration.ofSeconds(1)).logDifferences())
                .containsExactlyInAnyOrder(
                        new LogDifference(LogDifference.Kind.MISSING, TOPIC, 0, 2, 3, 2),
                        new LogDifference(LogDifference.Kind.BEHIND, "", 0, 0, 0, 3));
    }

    @Test
    void acceptedMessageWithoutARevisionAndUnknownDispositionAreDifferences() throws Exception {
        send(null, true, 3);
        log(0);
        insert(1, "ACCEPTED");
        insert(2, "LOST");
        progress(3);
        assertThat(reconcile(Duration.ofMinutes(1)).logDifferences())
                .containsExactlyInAnyOrder(
                        new LogDifference(LogDifference.Kind.NO_REVISION, TOPIC, 0, 1, 1, 1),
                        new LogDifference(LogDifference.Kind.UNKNOWN_DISPOSITION, TOPIC, 0, 0, 2, 1));
    }

    @Test
    void figureOfAVintageThatIsNoReleaseIsADifference() throws Exception {
        execute("INSERT INTO alliance.store_kpi (kpi, ref_area, time_period, vintage, obs_value, obs_status, version)"
                + " VALUES ('ai_exports', 'KR', '2026-Q1', '2031-Q1', 1.5, 'A', 1)");
        assertThat(reconcile(Duration.ofSeconds(5)).figureDifferences())
                .containsExactly(new FigureDifference(
                        new FigureKey("2031-Q1", "ai_exports", "KR", "2026-Q1"), "row", "1.500000 A", "none"));
    }

    @Test
    void whoDoesNotAnswerIsNamed() throws Exception {
        clickHouse.close();
        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> reconcile(Duration.ZERO))
                .withMessageStartingWith("ClickHouse does not give what is to be reconciled: ");
    }

    private Reconciled reconcile(Duration patience) throws InterruptedException {
        return new Reconciliation(
                        dataSource, Map.of("bootstrap.servers", broker.bootstrapServers()), patience, new StopRequest())
                .run();
    }

    /** Messages in one transaction, committed or not; without one if there is no id. */
    private void send(String transactionalId, boolean isCommitted, int count) throws Exception {
        Map<String, Object> settings = new HashMap<>(kafka());
        if (transactionalId != null) {
            settings.put("transactional.id", transactionalId);
        }
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            if (transactionalId != null) {
                producer.initTransactions();
                producer.beginTransaction();
            }
            for (int i = 0; i < count; i++) {
                producer.send(new ProducerRecord<>(TOPIC, "key".getBytes(UTF_8), "value".getBytes(UTF_8)))
                        .get();
            }
            if (transactionalId != null && isCommitted) {
                producer.commitTransaction();
            } else if (transactionalId != null) {
                producer.abortTransaction();
            }
        }
    }

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private void log(long... offsets) throws SQLException {
        for (long offset : offsets) {
            insert(offset, "REJECTED");
        }
    }

    private void insert(long offset, String disposition) throws SQLException {
        execute("INSERT INTO alliance.store_record_log (topic, partition, offset, disposition) VALUES ('" + TOPIC
                + "', 0, " + offset + ", '" + disposition + "')");
    }

    private void progress(long messages) throws SQLException {
        execute("INSERT INTO alliance.store_kpi_progress (id, messages, version) VALUES (0, " + messages + ", 1)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
