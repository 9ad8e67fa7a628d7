package io.alliancemetrics.benchmarks.submit;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Both ways, one right after the other.
 *
 * @param ours through the gateway
 * @param mere parsing and sending
 */
record Pair(Measurement ours, Measurement mere) {
    /** 0.5 if ours is half as fast. */
    double wallRatio() {
        return mere.wallSeconds() / ours.wallSeconds();
    }

    /** 0.5 if ours takes twice the processor time. */
    double cpuRatio() {
        return mere.cpuSeconds() / ours.cpuSeconds();
    }

    /** The middle one; of an even number the lower of the two in the middle. */
    static double median(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return pairs.stream()
                .map(value::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .skip((pairs.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }
}
