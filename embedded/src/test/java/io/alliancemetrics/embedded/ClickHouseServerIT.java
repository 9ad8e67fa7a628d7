package io.alliancemetrics.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping, dying and coming back. */
class ClickHouseServerIT {
    private static final String TABLE = "CREATE TABLE kept (a UInt32) ENGINE = MergeTree ORDER BY a";

    @TempDir
    Path folder;

    @Test
    void restartFindsTheData() {
        try (ClickHouseServer server = ClickHouseServer.start(folder)) {
            Http http = new Http(server, server.writer());
            http.query(TABLE);
            http.query("INSERT INTO kept VALUES (1), (2)");
        }
        try (ClickHouseServer server = ClickHouseServer.start(folder)) {
            assertThat(new Http(server, server.reader()).query("SELECT sum(a) FROM kept"))
                    .isEqualTo("3\n");
        }
    }

    @Test
    void everyAcknowledgedInsertSurvivesAKill() throws Exception {
        try (ClickHouseServer server = ClickHouseServer.start(folder)) {
            Http http = new Http(server, server.writer());
            http.query(TABLE);
            for (int i = 0; i < 50; i++) {
                http.query("INSERT INTO kept VALUES (" + i + ")");
            }
            server.kill();
            assertThat(server.isAlive()).isFalse();
            assertThat(server.onExit().get(1, TimeUnit.MINUTES)).isNotZero();
        }
        try (ClickHouseServer server = ClickHouseServer.start(folder)) {
            assertThat(new Http(server, server.reader()).query("SELECT count(), sum(a) FROM kept"))
                    .isEqualTo("50\t1225\n");
        }
    }

    @Test
    void portAndPasswordsMayBeGivenAndThePortIsFreeAgainAfterwards() throws IOException {
        int port = freePort();
        ClickHouseOptions options = ClickHouseOptions.of(folder)
                .withPort(port)
                .withWriter(new Credentials("alice", "secret of alice"))
                .withReader(new Credentials("bob", "secret of bob"));
        for (int start = 0; start < 2; start++) {
            try (ClickHouseServer server = ClickHouseServer.start(options)) {
                assertThat(server.port()).isEqualTo(port);
                assertThat(new Http(server, new Credentials("bob", "secret of bob")).query("SELECT 1"))
                        .isEqualTo("1\n");
            }
        }
    }

    @Test
    void takenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ClickHouseOptions options = ClickHouseOptions.of(folder).withPort(other.getLocalPort());
            assertThatExceptionOfType(EmbeddedServiceException.class)
                    .isThrownBy(() -> ClickHouseServer.start(options))
                    .withMessageContaining("Port " + other.getLocalPort())
                    .withMessageContaining("choose another port")
                    .matches(e -> e.reason() == Reason.PORT_TAKEN);
        }
    }

    @Test
    void folderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        Path below = file.resolve("data");
        assertThatExceptionOfType(EmbeddedServiceException.class)
                .isThrownBy(() -> ClickHouseServer.start(below))
                .withMessageContaining(below.toString())
                .matches(e -> e.reason() == Reason.FOLDER_NOT_WRITABLE);
    }

    @Test
    void folderInUseIsNamedAndItsOwnerGoesOn() {
        try (ClickHouseServer server = ClickHouseServer.start(folder)) {
            assertThatExceptionOfType(EmbeddedServiceException.class)
                    .isThrownBy(() -> ClickHouseServer.start(folder))
                    .withMessageContaining(folder.toString())
                    .withMessageContaining("in use")
                    .matches(e -> e.reason() == Reason.FOLDER_IN_USE);
            assertThat(new Http(server, server.writer()).query("SELECT 1")).isEqualTo("1\n");
        }
    }

    @Test
    void severalEnginesRunSideBySide() {
        try (ClickHouseServer one = ClickHouseServer.start(folder.resolve("one"));
                ClickHouseServer two = ClickHouseServer.start(folder.resolve("two"))) {
            new Http(one, one.writer()).query(TABLE);
            assertThat(new Http(one, one.writer()).query("EXISTS TABLE kept")).isEqualTo("1\n");
            assertThat(new Http(two, two.writer()).query("EXISTS TABLE kept")).isEqualTo("0\n");
        }
    }

    @Test
    void endsWithTheProcessThatStartedIt() throws Exception {
        Path pidFile = folder.resolve("pid");
        Process parent = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineOwner.class.getName(),
                        folder.resolve("data").toString(),
                        pidFile.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Eventually.await("the engine runs", () -> Files.exists(pidFile) || !parent.isAlive());
        ProcessHandle engine =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();
        assertThat(engine.isAlive()).isTrue();
        parent.destroyForcibly().waitFor();
        engine.onExit().get(1, TimeUnit.MINUTES);
        assertThat(engine.isAlive()).isFalse();
    }

    @Test
    void closeStopsWhatRunsAndMayBeRepeated() {
        ClickHouseServer server = ClickHouseServer.start(folder);
        Http http = new Http(server, server.writer());
        Thread query = new Thread(() -> {
            try {
                http.post("SELECT count() FROM numbers(1000000000000000) WHERE sipHash64(number) = 1");
            } catch (RuntimeException e) {
                // The engine closes; whether the answer still arrives is not the point here.
                return;
            }
        });
        query.start();
        Eventually.await("the query runs", () -> http.query("SELECT count() FROM system.processes")
                .equals("2\n"));
        server.close();
        server.close();
        assertThat(server.isAlive()).isFalse();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
