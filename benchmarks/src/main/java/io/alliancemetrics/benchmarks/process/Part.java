package io.alliancemetrics.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A part of a benchmark in a Java process of its own. It ends when it is closed, or when this process does. */
public final class Part implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final String name;
    private final Process process;
    private final PrintStream in;
    private final BufferedReader out;
    private final String greeting;

    private Part(String name, Process process) throws IOException {
        this.name = name;
        this.process = process;
        this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.greeting = answer();
    }

    /**
     * Starts a process and waits until it is ready.
     *
     * @param main a class that runs {@link PartMain}
     * @param javaOptions such as the size of its heap
     */
    public static Part start(Class<?> main, List<String> javaOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add("-XX:-UsePerfData");
        command.add("-Duser.timezone=UTC");
        command.add("-Dfile.encoding=UTF-8");
        command.add(main.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return new Part(main.getSimpleName(), builder.start());
    }

    /** What it said when it was ready, such as its address. */
    public String greeting() {
        return greeting;
    }

    /** Has it do something, and waits until it is done. */
    public String call(String request) throws IOException {
        in.println(request);
        return answer();
    }

    /** What it has used so far. */
    public Usage usage() throws IOException {
        return Usage.parse(call(PartMain.USAGE));
    }

    @Override
    public void close() {
        in.close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String answer() throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith(PartMain.ANSWER)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("The process " + name + " has ended too early; what it said is above.");
        }
        return line.substring(PartMain.ANSWER.length());
    }
}
