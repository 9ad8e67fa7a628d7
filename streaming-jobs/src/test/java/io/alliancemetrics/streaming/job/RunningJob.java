package io.alliancemetrics.streaming.job;

import io.alliancemetrics.streaming.fixture.Warehouse;
import io.alliancemetrics.streaming.sink.ClickHouseKpiTable;
import io.alliancemetrics.streaming.sink.ClickHouseTarget;
import io.alliancemetrics.streaming.sink.KpiSink;
import io.alliancemetrics.streaming.sink.RecordSink;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job with its real source and sinks, in a Flink of this process with two of everything. */
final class RunningJob implements AutoCloseable {
    private final JobClient client;

    private RunningJob(JobClient client) {
        this.client = client;
    }

    /** Goes on from the newest checkpoint in the folder, if there is one. */
    static RunningJob start(String bootstrapServers, Warehouse warehouse, Path checkpoints) throws Exception {
        return start(bootstrapServers, warehouse, checkpoints, newest(checkpoints));
    }

    /** Goes on from a savepoint, or a checkpoint, if one is given. */
    static RunningJob start(String bootstrapServers, Warehouse warehouse, Path checkpoints, Optional<Path> savepoint)
            throws Exception {
        Configuration settings = JobSettings.of(Duration.ofMillis(200), checkpoints.toUri());
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        savepoint.ifPresent(path ->
                settings.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString()));
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(2, settings);
        ClickHouseTarget target = warehouse.target();
        new AllianceJob(
                        KafkaMessages.source(bootstrapServers, new Properties(), Duration.ofSeconds(1)),
                        new RecordSink(target),
                        new KpiSink(target),
                        new ClickHouseKpiTable(target))
                .addTo(environment);
        return new RunningJob(environment.executeAsync("alliance-metrics"));
    }

    /** Throws if the job has ended, with its reason. */
    void checkIsAlive() throws Exception {
        JobStatus status = client.getJobStatus().get(10, TimeUnit.SECONDS);
        if (status.isTerminalState()) {
            client.getJobExecutionResult().get(10, TimeUnit.SECONDS);
            throw new IllegalStateException("The job is " + status);
        }
    }

    /** Makes a savepoint in a format that every state backend reads; returns its folder. */
    Path savepoint(Path folder) throws Exception {
        String path = client.triggerSavepoint(folder.toUri().toString(), SavepointFormatType.CANONICAL)
                .get(60, TimeUnit.SECONDS);
        return Path.of(URI.create(path));
    }

    /** Cancels the job, which keeps its checkpoint. */
    @Override
    public void close() {
        try {
            client.cancel().get(30, TimeUnit.SECONDS);
            while (!client.getJobStatus().get(30, TimeUnit.SECONDS).isGloballyTerminalState()) {
                Thread.sleep(20);
            }
        } catch (Exception e) {
            // The environment's Flink goes down with its job, and may no longer answer.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Optional<Path> newest(Path checkpoints) throws IOException {
        if (!Files.isDirectory(checkpoints)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(checkpoints)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .map(Path::getParent)
                    .max(Comparator.comparingLong(folder ->
                            Long.parseLong(folder.getFileName().toString().substring("chk-".length()))));
        }
    }
}
