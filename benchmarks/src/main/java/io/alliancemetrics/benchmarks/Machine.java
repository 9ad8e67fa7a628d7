package io.alliancemetrics.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.AppInfoParser;

/** Where a benchmark ran, and on what. */
public record Machine(String processor, int processors, String system, String java, String kafka) {
    private static final String MODEL = "model name";

    public static Machine here() {
        return new Machine(
                model(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                AppInfoParser.getVersion());
    }

    @Override
    public String toString() {
        return processors + " × " + processor + ", " + system + ", " + java + ", Kafka " + kafka;
    }

    private static String model() {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) {
            return System.getProperty("os.arch");
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
