package io.alliancemetrics.streaming.job;

import io.alliancemetrics.streaming.sink.ClickHouseKpiTable;
import io.alliancemetrics.streaming.sink.ClickHouseTarget;
import io.alliancemetrics.streaming.sink.KpiSink;
import io.alliancemetrics.streaming.sink.RecordSink;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.TimeUtils;

/** Options to a job that runs. Apart from them, so that they can be read where there is no Flink. */
final class JobDeployment {
    private static final String NAME = "alliance-metrics";

    private JobDeployment() {}

    static void run(AllianceJobMain options) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings(options));
        ClickHouseTarget target = new ClickHouseTarget(
                options.clickHouse().toString(), options.clickHouseUser(), options.clickHousePassword());
        new AllianceJob(
                        KafkaMessages.source(
                                options.kafka(),
                                options.kafkaProperties(),
                                duration(options.discoveryInterval(), "--discovery-interval")),
                        new RecordSink(target),
                        new KpiSink(target),
                        new ClickHouseKpiTable(target))
                .addTo(environment);
        environment.execute(NAME);
    }

    static Configuration settings(AllianceJobMain options) {
        Configuration settings = JobSettings.of(duration(options.checkpointInterval(), "--checkpoint-interval"));
        options.checkpoints()
                .ifPresent(folder -> settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toString()));
        switch (options.stateBackend()) {
            case ROCKSDB -> {
                settings.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
                settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
            }
            case HASHMAP -> settings.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        }
        settings.set(PipelineOptions.MAX_PARALLELISM, options.maxParallelism());
        options.parallelism().ifPresent(parallelism -> settings.set(CoreOptions.DEFAULT_PARALLELISM, parallelism));
        return settings;
    }

    private static Duration duration(String text, String option) {
        try {
            return TimeUtils.parseDuration(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Found '" + text + "' for " + option + ", expected a duration such as 10 s or 1 min", e);
        }
    }
}
