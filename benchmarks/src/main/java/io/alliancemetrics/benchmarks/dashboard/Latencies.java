package io.alliancemetrics.benchmarks.dashboard;

import java.util.Arrays;
import java.util.List;

/** Times of one request to a resource, in milliseconds. */
record Latencies(String resource, List<Double> millis) {
    private static final double HUNDRED = 100;

    Latencies {
        millis = List.copyOf(millis);
    }

    /** The time that so many percent of the requests did not exceed. */
    double percentile(int percent) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(percent / HUNDRED * sorted.length) - 1];
    }
}
