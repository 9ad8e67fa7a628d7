package io.alliancemetrics.benchmarks.submit;

import io.alliancemetrics.benchmarks.Machine;
import io.alliancemetrics.benchmarks.process.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What was measured.
 *
 * @param heap of either process, as given to Java
 * @param bytes of the file
 * @param gateway what the gateway's process has used in all
 * @param mere what the other process has used in all
 */
record Report(Machine machine, String heap, long rows, long bytes, List<Pair> pairs, Usage gateway, Usage mere) {
    /** What is promised: no less than half the speed. */
    static final double REQUIRED = 0.5;

    private static final double MEGA = 1_000_000;
    private static final double KILO = 1_000;

    Report {
        pairs = List.copyOf(pairs);
    }

    double wallRatio() {
        return Pair.median(pairs, Pair::wallRatio);
    }

    double cpuRatio() {
        return Pair.median(pairs, Pair::cpuRatio);
    }

    boolean isMet() {
        return wallRatio() >= REQUIRED && cpuRatio() >= REQUIRED;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%,d rows of rd-spend, %.1f MB of CSV; heap %s; %s", rows, bytes / MEGA, heap, machine));
        lines.add(String.format(
                "%-8s  %9s  %9s  %11s  %9s  %10s  %9s",
                "way", "wall s", "cpu s", "broker cpu", "rows/s", "speed wall", "speed cpu"));
        for (Pair pair : pairs) {
            lines.add(line(pair.mere(), "", ""));
            lines.add(line(pair.ours(), ratio(pair.wallRatio()), ratio(pair.cpuRatio())));
        }
        lines.add(String.format(
                Locale.ROOT,
                "Median: mere %.2f s wall, %.2f s cpu; gateway %.2f s wall, %.2f s cpu",
                median(pair -> pair.mere().wallSeconds()),
                median(pair -> pair.mere().cpuSeconds()),
                median(pair -> pair.ours().wallSeconds()),
                median(pair -> pair.ours().cpuSeconds())));
        lines.add("Speed of the gateway, the mere way being 1: wall " + spread(Pair::wallRatio) + ", cpu "
                + spread(Pair::cpuRatio));
        lines.add("Peak memory: gateway " + memory(gateway) + "; mere " + memory(mere));
        lines.add("Required: " + ratio(REQUIRED) + " or more by wall and by cpu. " + (isMet() ? "Met." : "NOT met."));
        return lines;
    }

    private double median(ToDoubleFunction<Pair> value) {
        return Pair.median(pairs, value);
    }

    private String spread(ToDoubleFunction<Pair> value) {
        return ratio(median(value)) + " ("
                + ratio(pairs.stream().mapToDouble(value).min().orElseThrow()) + " to "
                + ratio(pairs.stream().mapToDouble(value).max().orElseThrow()) + ")";
    }

    private static String line(Measurement of, String wallRatio, String cpuRatio) {
        return String.format(
                Locale.ROOT,
                "%-8s  %9.2f  %9.2f  %11.2f  %,9.0f  %10s  %9s",
                of.way(),
                of.wallSeconds(),
                of.cpuSeconds(),
                of.brokerCpuSeconds(),
                of.rowsPerSecond(),
                wallRatio,
                cpuRatio);
    }

    private static String memory(Usage usage) {
        return String.format(
                Locale.ROOT,
                "%.0f MB of heap, %.0f MB in all",
                usage.peakHeapBytes() / MEGA,
                usage.peakResidentKilobytes() / KILO);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
