package io.alliancemetrics.benchmarks.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process has used since its start.
 *
 * @param cpuNanos processor time of all its threads
 * @param peakHeapBytes the most that its heap held, garbage included
 * @param peakResidentKilobytes the most memory that the system gave it; 0 where the system does not tell
 */
public record Usage(long cpuNanos, long peakHeapBytes, long peakResidentKilobytes) {
    private static final String PEAK = "VmHWM:";

    static Usage ofThisProcess() throws IOException {
        long cpu = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElseThrow();
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        return new Usage(cpu, heap, peakResident());
    }

    String toText() {
        return cpuNanos + " " + peakHeapBytes + " " + peakResidentKilobytes;
    }

    static Usage parse(String text) {
        String[] parts = text.split(" ", 3);
        return new Usage(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    private static long peakResident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(PEAK))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
