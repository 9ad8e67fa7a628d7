package io.alliancemetrics.benchmarks.submit;

import io.alliancemetrics.benchmarks.process.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures both ways in turns: A B, B A, A B, …, so that whatever changes on the machine meanwhile falls on both. The first
 * pair warms up and does not count.
 */
record Rounds(Path file, long rows, Part broker, Way ours, Way mere) {
    private static final double NANOS = 1e9;

    List<Pair> run(int count) throws IOException, InterruptedException {
        List<Pair> pairs = new ArrayList<>();
        Pair unused = pair(true);
        for (int i = 0; i < count; i++) {
            pairs.add(pair(i % 2 == 0));
            System.err.println("Pair " + (i + 1) + " of " + count + " measured.");
        }
        return pairs;
    }

    private Pair pair(boolean mereFirst) throws IOException, InterruptedException {
        if (mereFirst) {
            Measurement first = measure(mere);
            return new Pair(measure(ours), first);
        }
        Measurement first = measure(ours);
        return new Pair(first, measure(mere));
    }

    private Measurement measure(Way way) throws IOException, InterruptedException {
        long cpu = way.part().usage().cpuNanos();
        long brokerCpu = broker.usage().cpuNanos();
        long start = System.nanoTime();
        long sent = way.send(file);
        double wall = (System.nanoTime() - start) / NANOS;
        if (sent != rows) {
            throw new IOException(way.title() + ": found " + sent + " rows in the log, expected " + rows);
        }
        return new Measurement(
                way.title(),
                rows,
                wall,
                (way.part().usage().cpuNanos() - cpu) / NANOS,
                (broker.usage().cpuNanos() - brokerCpu) / NANOS);
    }
}
