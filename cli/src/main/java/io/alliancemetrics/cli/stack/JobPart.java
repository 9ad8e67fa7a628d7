package io.alliancemetrics.cli.stack;

import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.streaming.job.AllianceJob;
import io.alliancemetrics.streaming.job.JobSettings;
import io.alliancemetrics.streaming.job.KafkaMessages;
import io.alliancemetrics.streaming.sink.ClickHouseKpiTable;
import io.alliancemetrics.streaming.sink.ClickHouseTarget;
import io.alliancemetrics.streaming.sink.KpiSink;
import io.alliancemetrics.streaming.sink.RecordSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Flink job of a stack. */
final class JobPart implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobPart.class);
    private static final String NAME = "alliance-metrics";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration DISCOVERY_INTERVAL = Duration.ofSeconds(5);
    private static final int MAX_PARALLELISM_HERE = 2;
    private static final long STOP_SECONDS = 3;

    private final JobClient job;
    private final CompletableFuture<?> result;

    private JobPart(JobClient job) {
        this.job = job;
        this.result = job.getJobExecutionResult();
    }

    static JobPart start(StackOptions options, DataFolder folder, KafkaConnection kafka, ClickHouseLogin clickHouse) {
        ClickHouseTarget target = new ClickHouseTarget(clickHouse.url(), clickHouse.user(), clickHouse.password());
        Properties login = new Properties();
        login.putAll(kafka.clientProperties());
        AllianceJob job = new AllianceJob(
                KafkaMessages.source(kafka.bootstrapServers(), login, DISCOVERY_INTERVAL),
                new RecordSink(target),
                new KpiSink(target),
                new ClickHouseKpiTable(target));
        StreamExecutionEnvironment environment = environment(options, settings(options, folder));
        job.addTo(environment);
        return submit(environment);
    }

    /** Flink declares every exception there is. */
    static JobPart submit(StreamExecutionEnvironment environment) {
        try {
            return new JobPart(environment.executeAsync(NAME));
        } catch (Exception e) {
            throw new StackException("The job could not be started: " + Sentences.rootOf(e), e);
        }
    }

    /**
     * Whether a job that comes to an end has done so.
     *
     * @throws StackException if it has failed
     */
    boolean hasEndedWell() {
        if (result.isCompletedExceptionally()) {
            throw new StackException(failure().orElseThrow());
        }
        return result.isDone();
    }

    /** Why the job does not run any more; empty while it does. */
    Optional<String> failure() {
        if (!result.isDone()) {
            return Optional.empty();
        }
        String why = result.handle((ended, failure) -> failure == null ? "it ended" : Sentences.rootOf(failure))
                .join();
        return Optional.of("the job has stopped: " + why);
    }

    /** Cancels the job; its last checkpoint stays. */
    @Override
    public void close() {
        if (result.isDone()) {
            return;
        }
        try {
            job.cancel().get(STOP_SECONDS, TimeUnit.SECONDS);
            result.handle((ended, failure) -> ended).get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The job did not stop in time; it goes on from its last checkpoint next time", e);
        }
    }

    private static StreamExecutionEnvironment environment(StackOptions options, Configuration settings) {
        if (options.external().flink().isPresent()) {
            return RemoteFlink.environment(options.external().flink().get(), settings);
        }
        return localEnvironment(settings);
    }

    static StreamExecutionEnvironment localEnvironment(Configuration settings) {
        int parallelism = Math.min(MAX_PARALLELISM_HERE, Runtime.getRuntime().availableProcessors());
        return StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
    }

    private static Configuration settings(StackOptions options, DataFolder folder) {
        Path checkpoints = folder.checkpoints();
        try {
            Files.createDirectories(checkpoints);
            // What a kill has left there.
            Folders.delete(folder.scratch());
            Files.createDirectories(folder.scratch());
        } catch (IOException e) {
            throw new StackException("Cannot make the folders of the job: " + e, e);
        }
        Configuration settings = JobSettings.of(options.checkpointInterval(), checkpoints.toUri());
        setToThisMachine(settings, folder.scratch());
        Checkpoints.newest(checkpoints).ifPresent(checkpoint -> {
            settings.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
            settings.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
        return settings;
    }

    /**
     * A Flink of this process that is seen by nobody else.
     *
     * @param scratch what Flink needs while it runs; nothing in it is worth keeping
     */
    static void setToThisMachine(Configuration settings, Path scratch) {
        settings.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        settings.set(RestOptions.ADDRESS, LOOPBACK);
        settings.set(RestOptions.BIND_PORT, "0");
        settings.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        settings.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        settings.set(BlobServerOptions.PORT, "0");
        // Flink leaves files behind if it is killed: they go with the data folder, and not unseen.
        settings.set(CoreOptions.TMP_DIRS, scratch.toString());
        settings.set(WebOptions.TMP_DIR, scratch.toString());
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(32));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    }
}
