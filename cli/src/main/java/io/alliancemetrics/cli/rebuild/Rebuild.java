package io.alliancemetrics.cli.rebuild;

import io.alliancemetrics.cli.stack.ClickHouseLogin;
import io.alliancemetrics.cli.stack.Replay;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.FigureHash;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Replays the whole log into fresh tables, which then take the places of the old ones. The old ones are read until then, and
 * a job may go on writing.
 */
public final class Rebuild {
    private static final Duration POLL = Duration.ofMillis(500);

    private final ClickHouseLogin clickHouse;
    private final KafkaConnection kafka;
    private final StopRequest stop;
    private final boolean isDiscarding;

    /**
     * A rebuild.
     *
     * @param clickHouse a user who may also create and drop databases
     * @param kafka a user who reads all topics
     * @param isDiscarding whether to drop what an interrupted rebuild has left
     */
    public Rebuild(ClickHouseLogin clickHouse, KafkaConnection kafka, StopRequest stop, boolean isDiscarding) {
        this.clickHouse = clickHouse;
        this.kafka = kafka;
        this.stop = stop;
        this.isDiscarding = isDiscarding;
    }

    /**
     * What a rebuild has changed.
     *
     * @param messages in the log that was replayed
     * @param before hash of all figures before, as {@code alliance hash} prints it
     * @param after the same after it
     */
    public record Result(long messages, String before, String after) {}

    /**
     * Rebuilds; a stop before the tables are exchanged leaves the old ones as they were.
     *
     * @param scratch an existing folder for the replay's checkpoints
     */
    public Result run(Path scratch, Progress progress) throws InterruptedException {
        DataSource dataSource = clickHouse.access().dataSource();
        ClickHouseReads reads = new ClickHouseReads(clickHouse.access());
        String before = FigureHash.of(reads).ofAll();
        progress.phase("Making fresh tables");
        FreshTables fresh = FreshTables.create(dataSource, isDiscarding);
        long messages = replay(fresh, scratch, progress);
        progress.phase("Exchanging the tables");
        try {
            fresh.takePlace();
        } catch (RuntimeException e) {
            throw new StackException(
                    "The exchange of the tables was interrupted: " + e.getMessage() + " What is not in the database"
                            + " alliance is in " + FreshTables.DATABASE + "; rebuild again with --discard.",
                    e);
        }
        fresh.drop();
        progress.end();
        return new Result(messages, before, FigureHash.of(reads).ofAll());
    }

    /** Fills the fresh tables; if that fails, or is stopped, they are dropped. */
    private long replay(FreshTables fresh, Path scratch, Progress progress) throws InterruptedException {
        boolean isFull = false;
        try (Replay replay = Replay.start(clickHouse, FreshTables.DATABASE, kafka, scratch)) {
            progress.start("Replaying the log", replay.total(), "records");
            while (!replay.hasEnded()) {
                stop.check();
                progress.reached(Math.min(fresh.messages(), replay.total()));
                stop.await(POLL);
            }
            stop.check();
            long messages = fresh.messages();
            progress.reached(messages);
            isFull = true;
            return messages;
        } finally {
            if (!isFull) {
                fresh.drop();
            }
        }
    }
}
