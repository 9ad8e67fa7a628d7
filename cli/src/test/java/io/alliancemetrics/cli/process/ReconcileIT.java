package io.alliancemetrics.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.cli.command.AllianceCommand;
import io.alliancemetrics.cli.command.Failures;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the job has written is reconciled; what somebody has changed behind its back is found. */
class ReconcileIT {
    private static final String A_FIGURE =
            "kpi = 'ai_exports' AND ref_area = 'ALLIANCE' AND vintage = 'latest'" + " AND time_period = '2026-Q1'";
    private static final String A_MESSAGE =
            "topic = 'alliance.secretariat.membership' AND partition = 0 AND offset = 0";

    @TempDir
    private Path folder;

    private Path data;

    @Test
    void whatIsChangedBehindTheJobsBackIsListed() throws Exception {
        Path scenario = ExampleScenario.extractTo(folder.resolve("example")).scenario();
        try (AllianceProcess demo =
                AllianceProcess.start(folder.resolve("demo"), "demo", "--port=0", "--data", scenario.toString())) {
            String err = demo.awaitErr("Press Ctrl-C");
            assertThat(err)
                    .containsPattern("\\d+ figures in \\d vintages and \\d+ messages in \\d+ partitions"
                            + " reconciled: no difference\\.");
            data = Path.of(err.replaceAll("(?s).*--data-dir (\\S+) .*", "$1"));
            String hash = reconcilesWithTheHashThatSqlComputes();
            try (Connection writer = connect("writer")) {
                aFigureIsChanged(writer, hash);
                aMessageIsTakenOutOfTheLog(writer);
                messagesAreAddedToTheLog(writer);
                theTablesAreRebuiltFromTheLog(writer, hash);
            }
            assertThat(run("hash", "--vintage=latest").out().strip()).isEqualTo(hash);
        }
    }

    private String reconcilesWithTheHashThatSqlComputes() throws Exception {
        Run clean = run("reconcile");
        assertThat(clean.status()).as(clean.err()).isZero();
        assertThat(clean.out().lines()).singleElement().asString().endsWith("reconciled: no difference.");
        Run json = run("reconcile", "--json");
        assertThat(json.status()).isZero();
        assertThat(json.out()).contains("\"clean\" : true", "\"topic\" : \"alliance.kr.rd-spend\"");

        Run all = run("hash");
        assertThat(all.status()).isZero();
        assertThat(all.out().lines()).last().asString().matches("[0-9a-f]{64}  all");
        String hash = run("hash", "--vintage=latest").out().strip();
        assertThat(all.out()).contains(hash + "  latest");
        assertThat(hash)
                .isEqualTo(run("sql", "--format=TSVRaw", documentedHash("latest"))
                        .out()
                        .strip());
        Run unknown = run("hash", "--vintage=2033-Q1");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("found 2033-Q1", "latest");
        return hash;
    }

    private void aFigureIsChanged(Connection writer, String hash) throws Exception {
        execute(writer, copyOfTheFigure("obs_value + 1", "version + 1", "is_deleted"));
        Run changed = run("reconcile");
        assertThat(changed.status()).isEqualTo(3);
        assertThat(changed.out())
                .containsPattern("latest +ai_exports +ALLIANCE +2026-Q1 +obs_value +[0-9.]+ +[0-9.]+")
                .contains("1 differences in figures, 0 in messages.");
        assertThat(run("hash", "--vintage=latest").out().strip()).isNotEqualTo(hash);

        execute(writer, copyOfTheFigure("obs_value - 1", "version + 1", "1"));
        Run deleted = run("reconcile");
        assertThat(deleted.status()).isEqualTo(3);
        assertThat(deleted.out()).containsPattern("latest +ai_exports +ALLIANCE +2026-Q1 +row +none +[0-9.]+ [APO]");

        execute(writer, copyOfTheFigure("obs_value", "version + 1", "0"));
        assertThat(run("reconcile").status()).isZero();
    }

    private void aMessageIsTakenOutOfTheLog(Connection writer) throws Exception {
        execute(writer, "CREATE TABLE alliance.store_aside AS alliance.store_record_log");
        execute(writer, "INSERT INTO alliance.store_aside SELECT * FROM alliance.store_record_log WHERE " + A_MESSAGE);
        execute(writer, "DELETE FROM alliance.store_record_log WHERE " + A_MESSAGE);
        Run missing = run("reconcile");
        assertThat(missing.status()).isEqualTo(3);
        assertThat(missing.out())
                .containsPattern("alliance.secretariat.membership +0 +0 +1 +on the broker, not in alliance.record_log")
                .contains("a revision is stored, but it is not ACCEPTED")
                .contains("0 differences in figures");
        execute(writer, "INSERT INTO alliance.store_record_log SELECT * FROM alliance.store_aside");
        assertThat(run("reconcile").status()).isZero();
    }

    private void messagesAreAddedToTheLog(Connection writer) throws Exception {
        execute(writer, "INSERT INTO alliance.store_record_log SELECT * FROM alliance.store_aside");
        assertThat(run("reconcile").status())
                .as("the same row twice is the job's right")
                .isZero();

        execute(
                writer,
                "INSERT INTO alliance.store_record_log SELECT * REPLACE (offset + 1000000 AS offset)"
                        + " FROM alliance.store_aside");
        Run beyond = run("reconcile");
        assertThat(beyond.status()).isEqualTo(3);
        assertThat(beyond.out())
                .containsPattern("alliance.secretariat.membership +0 +1000000 +1 +in alliance.record_log, not on the");
        execute(writer, "DELETE FROM alliance.store_record_log WHERE offset = 1000000");

        execute(writer, "SYSTEM STOP MERGES alliance.store_record_log");
        execute(
                writer,
                "INSERT INTO alliance.store_record_log SELECT * REPLACE ('REJECTED' AS disposition)"
                        + " FROM alliance.store_aside");
        Run twice = run("reconcile");
        assertThat(twice.status()).isEqualTo(3);
        assertThat(twice.out()).containsPattern("membership +0 +0 +1 +in alliance.record_log twice");
    }

    /** Whatever was changed behind the job's back, while the job runs. */
    private void theTablesAreRebuiltFromTheLog(Connection writer, String hash) throws Exception {
        execute(writer, "DROP TABLE alliance.store_aside");
        execute(writer, copyOfTheFigure("obs_value + 1", "version + 1", "is_deleted"));
        execute(writer, "TRUNCATE TABLE alliance.store_ai_exports");
        Run rebuilt = run("rebuild");
        assertThat(rebuilt.status()).as(rebuilt.err()).isZero();
        assertThat(rebuilt.out()).containsPattern("[0-9a-f]{64}  before\\n[0-9a-f]{64}  after");
        Run clean = run("reconcile");
        assertThat(clean.status()).as(clean.out()).isZero();
        assertThat(run("hash", "--vintage=latest").out().strip()).isEqualTo(hash);
    }

    private static String copyOfTheFigure(String value, String version, String isDeleted) {
        return "INSERT INTO alliance.store_kpi SELECT * REPLACE (" + value + " AS obs_value, " + version
                + " AS version, " + isDeleted + " AS is_deleted) FROM alliance.store_kpi WHERE " + A_FIGURE
                + " ORDER BY version DESC LIMIT 1";
    }

    /** The query of docs/clickhouse.md. */
    private static String documentedHash(String vintage) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "clickhouse.md"));
        int begin = page.indexOf("SELECT lower(hex(SHA256(");
        return page.substring(begin, page.indexOf("```", begin))
                .replace("'2026-Q2'", "'" + vintage + "'")
                .replace(";", "");
    }

    private record Run(int status, String out, String err) {}

    /** In this process: a dozen of them would take minutes. */
    private Run run(String command, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        AllianceCommand alliance = new AllianceCommand(new PrintStream(out, true, UTF_8));
        List<String> all = new ArrayList<>(List.of(command, "--data-dir", data.toString()));
        all.addAll(List.of(arguments));
        int status = new CommandLine(alliance)
                .setExecutionExceptionHandler(new Failures(alliance))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(new String[0]));
        return new Run(status, out.toString(UTF_8), err.toString());
    }

    private Connection connect(String user) throws IOException, SQLException {
        Properties stack = properties("stack.properties");
        String password = properties("credentials.properties").getProperty(user);
        return DriverManager.getConnection(
                "jdbc:clickhouse:" + stack.getProperty("clickhouse.url"), "alliance_" + user, password);
    }

    private Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
