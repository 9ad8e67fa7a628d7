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
    private JobSettings() {}

    /**
     * The settings.
     *
     * @param checkpointInterval how often figures are written: they are at most this old, and what it takes to write them
     * @param checkpoints folder of the checkpoints
     */
    public static Configuration of(Duration checkpointInterval, URI checkpoints) {
        Configuration settings = new Configuration();
        // Without a serializer of ours a type is a mistake, not a reason to fall back to Kryo.
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        // All that flows is immutable.
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
        settings.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toString());
        settings.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        // The one before the newest, for when the newest cannot be read after a power cut.
        settings.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofSeconds(1));
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(30));
        return settings;
    }
}
