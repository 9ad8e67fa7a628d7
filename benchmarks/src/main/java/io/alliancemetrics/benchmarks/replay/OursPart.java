package io.alliancemetrics.benchmarks.replay;

import io.alliancemetrics.benchmarks.TemporaryFolder;
import io.alliancemetrics.benchmarks.process.PartMain;
import io.alliancemetrics.streaming.job.AllianceJob;
import io.alliancemetrics.streaming.job.JobSettings;
import io.alliancemetrics.streaming.job.KafkaMessages;
import io.alliancemetrics.streaming.sink.ClickHouseKpiTable;
import io.alliancemetrics.streaming.sink.ClickHouseTarget;
import io.alliancemetrics.streaming.sink.KpiSink;
import io.alliancemetrics.streaming.sink.RecordSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The alliance's job as {@code up} and {@code rebuild} run it: from the log's beginning to its end, then it stops. */
final class OursPart {
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String METADATA = "_metadata";
    private static final int PARALLELISM = 2;
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private OursPart() {}

    /** Argument: broker. A request is ClickHouse's address, user and password; the answer is the bytes of the job's state. */
    public static void main(String[] arguments) throws Exception {
        // Flink deletes files of a job for a while after its end, so all stays until the end.
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            PartMain.serve("", request -> Long.toString(run(arguments[0], target(request), folder.path())));
        }
    }

    private static ClickHouseTarget target(String request) {
        String[] parts = request.split(" ", 3);
        return new ClickHouseTarget(parts[0], parts[1], parts[2]);
    }

    private static long run(String broker, ClickHouseTarget target, Path all) throws Exception {
        Path folder = Files.createTempDirectory(all, "run");
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(PARALLELISM, settings(folder));
        new AllianceJob(
                        KafkaMessages.upToNow(broker, new Properties()),
                        new RecordSink(target),
                        new KpiSink(target),
                        new ClickHouseKpiTable(target))
                .addTo(environment);
        JobClient job = environment.executeAsync("replay");
        long largest = 0;
        while (!job.getJobExecutionResult().isDone()) {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
            largest = Math.max(largest, bytes(folder.resolve("checkpoints")));
        }
        job.getJobExecutionResult().get();
        return largest;
    }

    private static Configuration settings(Path folder) throws IOException {
        Path checkpoints = Files.createDirectory(folder.resolve("checkpoints"));
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Configuration settings = JobSettings.of(CHECKPOINT_INTERVAL, checkpoints.toUri());
        settings.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        settings.set(RestOptions.ADDRESS, LOOPBACK);
        settings.set(RestOptions.BIND_PORT, "0");
        settings.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        settings.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        settings.set(BlobServerOptions.PORT, "0");
        settings.set(CoreOptions.TMP_DIRS, scratch.toString());
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(32));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        return settings;
    }

    /** Of the largest complete checkpoint; each holds all of the state. */
    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.exists(file.resolve(METADATA)))
                    .mapToLong(OursPart::bytesOfOne)
                    .max()
                    .orElse(0);
        } catch (UncheckedIOException e) {
            // A checkpoint was deleted meanwhile; the next look sees the others.
            return 0;
        }
    }

    private static long bytesOfOne(Path checkpoint) {
        try (Stream<Path> files = Files.list(checkpoint)) {
            return files.mapToLong(OursPart::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
