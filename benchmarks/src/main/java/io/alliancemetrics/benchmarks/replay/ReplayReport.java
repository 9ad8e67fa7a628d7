package io.alliancemetrics.benchmarks.replay;

import io.alliancemetrics.benchmarks.Machine;
import io.alliancemetrics.benchmarks.process.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param pairs both sides one right after the other, ours first in each list of two
 * @param usage what our process has used in all
 */
record ReplayReport(Machine machine, String heap, List<Pair> pairs, Usage usage) {
    /** What is aimed at: this much of the limit's speed by processor time of the process. */
    static final double AIM = 0.35;

    private static final double MEGA = 1e6;
    private static final double KILO = 1e3;

    /** One of each. */
    record Pair(Run ours, Run limit) {
        double cpuRatio() {
            return limit.ownMicrosPerMessage() / ours.ownMicrosPerMessage();
        }
    }

    ReplayReport {
        pairs = List.copyOf(pairs);
    }

    double cpuRatio() {
        return median(pairs.stream().map(Pair::cpuRatio).toList());
    }

    boolean isMet() {
        return cpuRatio() >= AIM;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d messages; %d pairs after one that does not count; heap %s; %s",
                pairs.get(0).ours().messages(),
                pairs.size(),
                heap,
                machine));
        lines.add(String.format(
                "%-6s  %8s  %8s  %14s  %11s  %12s  %12s",
                "side", "wall s", "cpu s", "clickhouse cpu", "µs/message", "per cpu s", "state B/msg"));
        for (Pair pair : pairs) {
            lines.add(line(pair.limit()));
            lines.add(line(pair.ours()));
        }
        lines.add(String.format(
                Locale.ROOT,
                "Median processor time of a message: limit %.2f µs, ours %.2f µs, with ClickHouse's %.2f µs.",
                median(pairs.stream()
                        .map(pair -> pair.limit().ownMicrosPerMessage())
                        .toList()),
                median(pairs.stream()
                        .map(pair -> pair.ours().ownMicrosPerMessage())
                        .toList()),
                median(pairs.stream()
                        .map(pair -> pair.ours().microsPerMessage())
                        .toList())));
        lines.add(String.format(
                Locale.ROOT,
                "Speed of ours by processor time, the limit being 1: %.2f (%.2f to %.2f). Aim: %.2f or more. %s",
                cpuRatio(),
                pairs.stream().mapToDouble(Pair::cpuRatio).min().orElseThrow(),
                pairs.stream().mapToDouble(Pair::cpuRatio).max().orElseThrow(),
                AIM,
                isMet() ? "Met." : "NOT met."));
        lines.add(String.format(
                Locale.ROOT,
                "Peak memory of ours: %.0f MB of heap, %.0f MB in all.",
                usage.peakHeapBytes() / MEGA,
                usage.peakResidentKilobytes() / KILO));
        return lines;
    }

    /** The middle one; of an even number the lower of the two in the middle. */
    static double median(List<Double> values) {
        return values.stream()
                .sorted()
                .skip((values.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    private static String line(Run run) {
        return String.format(
                Locale.ROOT,
                "%-6s  %8.2f  %8.2f  %14.2f  %11.2f  %,12.0f  %12.1f",
                run.side(),
                run.wallSeconds(),
                run.cpuSeconds(),
                run.clickHouseCpuSeconds(),
                run.ownMicrosPerMessage(),
                run.messages() / run.cpuSeconds(),
                run.stateBytes() / (double) run.messages());
    }
}
