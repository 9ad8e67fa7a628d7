package io.alliancemetrics.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code alliance up}, as a process of its own, with tokens for its offices. */
final class UpProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 50;

    private final Path folder;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private URI page;

    private UpProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Returns when everything takes requests. */
    static UpProcess start(Path folder) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        UpProcess up = new UpProcess(
                folder,
                run(
                        folder,
                        "up",
                        List.of(
                                "up",
                                "--data-dir",
                                data.toString(),
                                "--port=0",
                                "--kafka-port=0",
                                "--clickhouse-port=0")));
        boolean isUp = false;
        try {
            up.page = up.awaitPage();
            isUp = true;
            return up;
        } finally {
            if (!isUp) {
                up.close();
            }
        }
    }

    /** An address of the pages, such as {@code /office}. */
    String address(String path) {
        return page.resolve(path).toString();
    }

    /** The file with a new token of an office. */
    Path token(String office) throws IOException, InterruptedException {
        Path file = folder.resolve(office + ".token");
        String data = folder.resolve("data").toString();
        Process command = run(
                folder,
                "token-" + office,
                List.of("office", "create-token", office, "--data-dir", data, "--out", file.toString()));
        assertThat(command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).as(read("token-" + office)).isZero();
        return file;
    }

    /** Submits a CSV file over HTTP, without a browser. */
    void submit(Path token, String feed, String csv) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page.resolve("/v1/submissions?feed=" + feed))
                .header("Authorization", "Bearer " + Files.readString(token).strip())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().onExit().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private URI awaitPage() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!read("up").contains("Press Ctrl-C")) {
            assertThat(process.isAlive()).as("alliance up runs: " + read("up")).isTrue();
            assertThat(System.nanoTime())
                    .as("waited for alliance up: " + read("up"))
                    .isLessThan(end);
            Thread.sleep(POLL_MILLIS);
        }
        return read("up")
                .lines()
                .filter(line -> line.startsWith("Page:"))
                .map(line -> URI.create(line.replaceFirst("Page: *", "")))
                .findFirst()
                .orElseThrow();
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name + ".err"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Process run(Path folder, String name, List<String> arguments) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve(name + ".tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-Dlog4j2.shutdownHookEnabled=false",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "io.alliancemetrics.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        // All of it: surefire itself is started with a jar that only names the others.
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return builder.start();
    }
}
