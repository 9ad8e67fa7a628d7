package io.alliancemetrics.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each ends with one clear sentence, without a trace, and leaves nothing behind. */
class FailuresIT {
    private static final List<String> ANY_PORT = List.of("--port=0", "--kafka-port=0", "--clickhouse-port=0");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--kafka-port", "--clickhouse-port"})
    void portThatIsTaken(String option) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> arguments = new java.util.ArrayList<>(List.of("up", "--data-dir", data()));
            ANY_PORT.stream().filter(port -> !port.startsWith(option + "=")).forEach(arguments::add);
            arguments.add(option + "=" + taken.getLocalPort());

            String sentence = failure(arguments, Map.of());

            assertThat(sentence).startsWith("Port " + taken.getLocalPort()).contains(option);
            assertThat(Path.of(data())).doesNotExist();
        }
    }

    @Test
    void folderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        List<String> arguments = new java.util.ArrayList<>(
                List.of("up", "--data-dir", file.resolve("data").toString()));
        arguments.addAll(ANY_PORT);

        assertThat(failure(arguments, Map.of()))
                .startsWith("The data folder " + file.resolve("data") + " cannot be written")
                .contains("--data-dir");
    }

    @Test
    void partThatCannotStartTakesTheOthersAlong() throws Exception {
        Files.createDirectories(Path.of(data()));
        Files.writeString(Path.of(data(), "kafka"), "not a folder");
        List<String> arguments = new java.util.ArrayList<>(List.of("up", "--data-dir", data()));
        arguments.addAll(ANY_PORT);

        try (AllianceProcess up = AllianceProcess.start(folder.resolve("run"), Map.of(), arguments)) {
            assertThat(up.await()).isEqualTo(1);
            assertThat(up.err())
                    .contains("alliance: The data folder " + data() + "/kafka")
                    .doesNotContain("\tat ");
            assertThat(up.children()).isEmpty();
        }
        // The engine has let go of its folder: it can be used again.
        assertThat(Path.of(data(), "stack.properties")).doesNotExist();
    }

    @Test
    void scenarioWithoutRecords() throws Exception {
        Path scenario = folder.resolve("scenario");
        Files.createDirectories(scenario.resolve("2026-05-02/kr"));
        Files.writeString(
                scenario.resolve("2026-05-02/kr/rd-spend.csv"),
                "record_id,ref_area,measure,purpose,booked_on,amount,currency\n");

        try (AllianceProcess demo =
                AllianceProcess.start(folder.resolve("run"), "demo", "--port=0", "--data", scenario.toString())) {
            assertThat(demo.await()).isEqualTo(1);
            assertThat(demo.err()).contains("alliance: The scenario " + scenario + " is empty");
            assertThat(demo.out()).isEmpty();
            assertThat(demo.leftovers()).noneMatch(name -> name.startsWith("alliance"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kafka=127.0.0.1:%d", "--clickhouse-url=http://127.0.0.1:%d", "--flink=127.0.0.1:%d"})
    void serverThatDoesNotAnswer(String option) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        try (AllianceProcess demo = AllianceProcess.start(
                folder.resolve("run"), "demo", "--port=0", "--data=../samples", String.format(option, port))) {
            assertThat(demo.await()).isEqualTo(1);
            assertThat(demo.err().lines().reduce((first, second) -> second).orElseThrow())
                    .startsWith("alliance: The ")
                    .contains("127.0.0.1:" + port);
            assertThat(demo.leftovers()).noneMatch(name -> name.startsWith("alliance"));
        }
    }

    @Test
    void ctrlCWhileItStarts() throws Exception {
        try (AllianceProcess demo =
                AllianceProcess.start(folder.resolve("run"), "demo", "--port=0", "--data=../samples")) {
            demo.awaitErr("Starting the broker");
            AllianceProcess.waitFor(() -> !demo.children().isEmpty(), "the engine's process");
            List<ProcessHandle> children = demo.children();
            demo.signal("INT");

            assertThat(demo.await()).isEqualTo(130);
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(demo.leftovers()).noneMatch(name -> name.startsWith("alliance"));
            assertThat(demo.err()).doesNotContain("alliance: ");
        }
    }

    private String failure(List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        try (AllianceProcess failing = AllianceProcess.start(folder.resolve("run"), environment, arguments)) {
            assertThat(failing.await()).isEqualTo(1);
            assertThat(failing.out()).isEmpty();
            assertThat(failing.err().lines()).hasSize(1);
            assertThat(failing.err()).startsWith("alliance: ");
            return failing.err().substring("alliance: ".length());
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
