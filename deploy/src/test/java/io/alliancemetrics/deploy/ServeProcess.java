package io.alliancemetrics.deploy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code alliance serve} as its container runs it: a process, with variables and options. */
final class ServeProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PAGE = "Page:";

    private final Process process;
    private final Path log;

    private ServeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServeProcess start(Path log, Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dlog4j2.shutdownHookEnabled=false",
                "io.alliancemetrics.cli.Main",
                "serve"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return new ServeProcess(builder.start(), log);
    }

    /** Where it serves, once it does. */
    URI awaitPage() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!text().contains("Kafka:")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("The service did not start: " + text());
            }
            Thread.sleep(50);
        }
        String line =
                text().lines().filter(each -> each.startsWith(PAGE)).findFirst().orElseThrow();
        return URI.create(line.substring(PAGE.length()).strip());
    }

    /** Asks it to end, as a container's runtime does. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    String text() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
