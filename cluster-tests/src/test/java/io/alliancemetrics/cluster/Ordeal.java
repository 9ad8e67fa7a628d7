package io.alliancemetrics.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A failure, once or several times, under load, and what has become of the figures after it. */
final class Ordeal {
    private static final double P95 = 0.95;

    private final Testbed testbed;
    private final long seed;

    Ordeal(Testbed testbed, long seed) {
        this.testbed = testbed;
        this.seed = seed;
    }

    /** Prints how long each recovery took and what was found at the end. */
    void undergo(Failure failure, int times) throws Exception {
        Random random = new Random(seed);
        List<Failure.Recovery> recoveries = new ArrayList<>();
        try (Load load = testbed.load()) {
            for (int i = 0; i < times; i++) {
                recoveries.add(failure.happen(testbed, random));
                load.check();
            }
            String found = testbed.verify();
            System.out.printf(
                    "%s, %d times, seed %d: recovered in %s; p95 %.1f s, working again p95 %.1f s; %s%n",
                    failure,
                    times,
                    seed,
                    recoveries.stream().map(Failure.Recovery::toString).collect(Collectors.joining(", ")),
                    p95(recoveries.stream().map(Failure.Recovery::running).toList()),
                    p95(recoveries.stream().map(Failure.Recovery::working).toList()),
                    found);
        } catch (AssertionError | Exception e) {
            System.out.println(failure + " has failed: " + e);
            mend(e);
            throw new AssertionError(
                    failure + " with seed " + seed + ", after " + recoveries.size() + " of " + times + " times: "
                            + e.getMessage(),
                    e);
        }
    }

    /** What fails on the way must not hide what has failed before. */
    private void mend(Throwable failure) {
        try {
            testbed.mend();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }

    /** In seconds: the smallest that at least 95 of 100 do not exceed. */
    private static double p95(List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return sorted.get((int) Math.ceil(P95 * sorted.size()) - 1).toMillis() / 1_000.0;
    }
}
