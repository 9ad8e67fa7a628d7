package io.alliancemetrics.benchmarks.replay;

import io.alliancemetrics.benchmarks.log.LogPart;
import io.alliancemetrics.benchmarks.log.Spread;
import io.alliancemetrics.benchmarks.process.Part;
import io.alliancemetrics.benchmarks.process.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A log in a broker, a ClickHouse, and both sides, each a process of its own. */
final class Bench implements AutoCloseable {
    static final String OURS = "ours";
    static final String LIMIT = "limit";

    private static final long SEED = 1;
    private static final double NANOS = 1e9;
    /** Flink and Avro reach into these packages of the JDK. */
    private static final List<String> OPENED =
            List.of("--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED");

    private final List<Part> parts = new ArrayList<>();
    private final Part clickHouse;
    private final Part ours;
    private final Part limit;
    private final long messages;

    private Bench(Path folder, long records, Spread spread, String heap, List<String> jobOptions) throws IOException {
        try {
            Files.createDirectories(folder);
            Part log = started(Part.start(
                    LogPart.class,
                    options("768m"),
                    folder.resolve("kafka").toString(),
                    Long.toString(SEED),
                    spread.name(),
                    Long.toString(records)));
            String[] broker = log.greeting().split(" ", 2);
            this.messages = Long.parseLong(broker[1]);
            this.clickHouse = started(Part.start(
                    ClickHousePart.class,
                    options("256m"),
                    folder.resolve("clickhouse").toString()));
            List<String> ofJob = new ArrayList<>(options(heap));
            ofJob.addAll(jobOptions);
            this.ours = started(Part.start(OursPart.class, ofJob, broker[0]));
            this.limit = started(Part.start(LimitPart.class, options(heap), broker[0]));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Fills a broker and starts everything.
     *
     * @param heap of either side, as given to Java
     * @param jobOptions more options of the job's process
     */
    static Bench start(Path folder, long records, Spread spread, String heap, List<String> jobOptions)
            throws IOException {
        return new Bench(folder, records, spread, heap, jobOptions);
    }

    Run limit() throws IOException {
        long cpu = limit.usage().cpuNanos();
        long start = System.nanoTime();
        long read = Long.parseLong(limit.call("run"));
        double wall = (System.nanoTime() - start) / NANOS;
        requireAll(LIMIT, read);
        return new Run(LIMIT, messages, wall, (limit.usage().cpuNanos() - cpu) / NANOS, 0, 0);
    }

    Run ours() throws IOException {
        clickHouse.call(ClickHousePart.EMPTY);
        long cpu = ours.usage().cpuNanos();
        long clickHouseCpu = Long.parseLong(clickHouse.call(ClickHousePart.CPU_NANOS));
        long start = System.nanoTime();
        long state = Long.parseLong(ours.call(clickHouse.greeting()));
        double wall = (System.nanoTime() - start) / NANOS;
        requireAll(OURS, Long.parseLong(clickHouse.call(ClickHousePart.MESSAGES)));
        return new Run(
                OURS,
                messages,
                wall,
                (ours.usage().cpuNanos() - cpu) / NANOS,
                (Long.parseLong(clickHouse.call(ClickHousePart.CPU_NANOS)) - clickHouseCpu) / NANOS,
                state);
    }

    /** What our process has used in all. */
    Usage usage() throws IOException {
        return ours.usage();
    }

    /** Rows in all tables. */
    long rows() throws IOException {
        return Long.parseLong(clickHouse.call(ClickHousePart.ROWS));
    }

    @Override
    public void close() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            parts.get(i).close();
        }
    }

    private void requireAll(String side, long found) throws IOException {
        if (found != messages) {
            throw new IOException("The side \"" + side + "\" has found " + found + " messages, expected " + messages);
        }
    }

    private Part started(Part part) {
        parts.add(part);
        return part;
    }

    private static List<String> options(String heap) {
        List<String> options = new ArrayList<>(OPENED);
        options.add("-Xmx" + heap);
        options.add("-XX:+UseSerialGC");
        return options;
    }
}
