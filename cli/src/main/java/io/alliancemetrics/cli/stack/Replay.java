package io.alliancemetrics.cli.stack;

import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.streaming.job.AllianceJob;
import io.alliancemetrics.streaming.job.JobSettings;
import io.alliancemetrics.streaming.job.KafkaMessages;
import io.alliancemetrics.streaming.sink.ClickHouseKpiTable;
import io.alliancemetrics.streaming.sink.ClickHouseTarget;
import io.alliancemetrics.streaming.sink.KpiSink;
import io.alliancemetrics.streaming.sink.RecordSink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job over the log as it is now, from its beginning to its end, in a Flink of this process. */
public final class Replay implements AutoCloseable {
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);

    private final JobPart job;
    private final long total;

    private Replay(JobPart job, long total) {
        this.job = job;
        this.total = total;
    }

    /**
     * Starts one.
     *
     * @param database with tables like those of {@code alliance}, which takes the rows
     * @param scratch an existing folder for checkpoints
     */
    public static Replay start(ClickHouseLogin clickHouse, String database, KafkaConnection kafka, Path scratch) {
        ClickHouseTarget target =
                new ClickHouseTarget(clickHouse.url(), clickHouse.user(), clickHouse.password()).withDatabase(database);
        Properties login = new Properties();
        login.putAll(kafka.clientProperties());
        long total = LogSize.of(kafka);
        Configuration settings = JobSettings.of(CHECKPOINT_INTERVAL, scratch.toUri());
        JobPart.setToThisMachine(settings, scratch);
        StreamExecutionEnvironment environment = JobPart.localEnvironment(settings);
        new AllianceJob(
                        KafkaMessages.upToNow(kafka.bootstrapServers(), login),
                        new RecordSink(target),
                        new KpiSink(target),
                        new ClickHouseKpiTable(target))
                .addTo(environment);
        return new Replay(JobPart.submit(environment), total);
    }

    /** Messages in the log when it was started. */
    public long total() {
        return total;
    }

    /**
     * Whether all is done.
     *
     * @throws StackException if it has failed
     */
    public boolean hasEnded() {
        return job.hasEndedWell();
    }

    @Override
    public void close() {
        job.close();
    }
}
