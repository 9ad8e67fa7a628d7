package io.alliancemetrics.streaming.job;

import java.net.URI;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/** Flink settings that the job's promises depend on, wherever it runs. */
public final class JobSettings {
    /** How far the parallelism can ever be raised; state keeps it. */
    static final int MAX_PARALLELISM = 128;

    private static final int TOLERATED_CHECKPOINT_FAILURES = 10;

    private JobSettings() {}

    /**
     * The settings, with checkpoints in a folder of their own.
     *
     * @param checkpointInterval how often figures are written: they are at most this old, and what it takes to write them
     * @param checkpoints folder of the checkpoints
     */
    public static Configuration of(Duration checkpointInterval, URI checkpoints) {
        Configuration settings = of(checkpointInterval);
        settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toString());
        return settings;
    }

    /** The settings, with checkpoints where the cluster keeps them. */
    static Configuration of(Duration checkpointInterval) {
        Configuration settings = new Configuration();
        // Without a serializer of ours a type is a mistake, not a reason to fall back to Kryo.
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        // All that flows is immutable.
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        settings.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        setCheckpoints(settings, checkpointInterval);
        setRestarts(settings);
        return settings;
    }

    private static void setCheckpoints(Configuration settings, Duration interval) {
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval);
        settings.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        // Longer than ClickHouse is waited for: a checkpoint waits with the inserts before it.
        settings.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(15));
        // A checkpoint that fails (its disk is full) holds the figures up, and is no reason to stop reading.
        settings.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, TOLERATED_CHECKPOINT_FAILURES);
        settings.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        // The one before the newest, for when the newest cannot be read after a power cut.
        settings.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
    }

    private static void setRestarts(Configuration settings) {
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofSeconds(1));
        // Short: what has to be asked more and more rarely, ClickHouse, is, by the writers themselves.
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER, 1.2);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(10));
        settings.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
                Duration.ofSeconds(30));
    }
}
