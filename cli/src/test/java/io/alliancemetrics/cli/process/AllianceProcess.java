package io.alliancemetrics.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The command as users run it: a process of its own, with its own folder for temporary files. */
public final class AllianceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 50;

    private final Process process;
    private final Path folder;

    private AllianceProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /**
     * Starts the command.
     *
     * @param folder where standard output, standard error and temporary files go; one for each process
     */
    public static AllianceProcess start(Path folder, Map<String, String> environment, List<String> arguments)
            throws IOException {
        Files.createDirectories(temporary(folder));
        List<String> command = new ArrayList<>(List.of(
                // A shell that runs the build in the background lets it ignore Ctrl-C, and its children too.
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary(folder),
                "-Dlog4j2.shutdownHookEnabled=false",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "io.alliancemetrics.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().putAll(environment);
        return new AllianceProcess(builder.start(), folder);
    }

    public static AllianceProcess start(Path folder, String... arguments) throws IOException {
        return start(folder, Map.of(), List.of(arguments));
    }

    /** Waits for the end; returns the exit status. */
    public int await() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended: %s", err())
                .isTrue();
        return process.exitValue();
    }

    /** Waits until standard error holds a text; returns all of it. */
    public String awaitErr(String text) throws InterruptedException {
        waitFor(() -> err().contains(text) || !process.isAlive(), "\"" + text + "\" in: " + err());
        assertThat(err()).contains(text);
        return err();
    }

    /** Waits for a condition. */
    static void waitFor(BooleanSupplier condition, String what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(end);
            Thread.sleep(POLL_MILLIS);
        }
    }

    public void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** The processes it has started. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    public String out() {
        return read("out");
    }

    public String err() {
        return read("err");
    }

    /** What follows a label in a line of standard error. */
    public String shown(String label) {
        return err().lines()
                .filter(line -> line.startsWith(label))
                .findFirst()
                .orElseThrow()
                .substring(label.length())
                .strip();
    }

    /** What it has left among the temporary files; libraries that Java unpacks for itself aside. */
    List<String> leftovers() throws IOException {
        try (var files = Files.list(temporary(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static Path temporary(Path folder) {
        return folder.resolve("tmp");
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All of it: surefire itself is started with a jar that only names the others. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
