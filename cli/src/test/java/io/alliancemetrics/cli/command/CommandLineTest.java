package io.alliancemetrics.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is found out before anything is started. */
class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "up --help",
                "serve --help",
                "init --help",
                "load --help",
                "sql --help",
                "report --help",
                "help",
                "help demo",
                "--version"
            })
    void helpIsGivenEverywhere(String arguments) {
        assertThat(run(arguments.split(" "))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("alliance");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zzz",
                "demo --nonsense",
                "demo --sql X",
                "demo --port 70000",
                "demo --port x",
                "up --kafka-port -1",
                "sql",
                "up --kafka nonsense",
                "up --flink http://host:1",
                "up --public-url alliance.example.org",
                "serve --clickhouse-url http://host:8123",
                "serve --kafka host:1",
                "init",
                "init --kafka nonsense",
                "load samples",
                "report",
                "report 2026-Q3",
                "report 2026-Q5 --pdf x.pdf",
                "report 2026-Q3 --pdf x.pdf --lang de",
                "sql --clickhouse-url ftp://host X"
            })
    void wrongOptionsShowTheUsage(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: alliance");
        assertThat(out.size()).isZero();
    }

    @Test
    void withoutACommandTheUsageIsShown() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Say what to do: demo, up, serve, init, load, sql, ")
                .contains("Usage: alliance");
    }

    @Test
    void passwordInAnAddressIsRefusedAndNotRepeated() {
        assertThat(run("sql", "--clickhouse-url", "http://user:hunter2@host:8123", "SELECT 1"))
                .isEqualTo(2);
        assertThat(err.toString()).doesNotContain("hunter2").contains("ALLIANCE_CLICKHOUSE_PASSWORD");
    }

    @Test
    void missingScenarioIsOneSentence() {
        assertThat(run("demo", "--data", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("alliance: " + folder.resolve("none") + ": found nothing");
    }

    @Test
    void emptyScenarioIsOneSentence() {
        assertThat(run("demo", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains(folder + ": found no CSV file");
    }

    @Test
    void manyWrongFoldersAreNotAllListed() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.createDirectory(folder.resolve("folder-" + i));
        }

        assertThat(run("demo", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("20 things are wrong").endsWith("  and 15 more.\n");
    }

    @Test
    void queryWithoutAStackIsOneSentence() {
        assertThat(run("sql", "--data-dir", folder.toString(), "SELECT 1")).isEqualTo(1);
        assertThat(err.toString()).startsWith("alliance: No stack runs on " + folder);
    }

    private int run(String... arguments) {
        AllianceCommand alliance = new AllianceCommand(new PrintStream(out, true, StandardCharsets.UTF_8));
        return new CommandLine(alliance)
                .setExecutionExceptionHandler(new Failures(alliance))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
