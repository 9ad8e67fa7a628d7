package io.alliancemetrics.cli.rebuild;

import io.alliancemetrics.cli.reconcile.FigureHash;
import io.alliancemetrics.cli.stack.ClickHouseLogin;
import io.alliancemetrics.cli.stack.Replay;
import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.cli.terminal.Progress;
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

    /**
     * A rebuild.
     *
     * @param clickHouse a user who may also create and drop databases
     * @param kafka a user who reads all topics
     */
    public Rebuild(ClickHouseLogin clickHouse, KafkaConnection kafka, StopRequest stop) {
        this.clickHouse = clickHouse;
        this.kafka = kafka;
        this.stop = stop;
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
        String before = FigureHash.of(dataSource).ofAll();
        progress.phase("Making fresh tables");
        FreshTables fresh = FreshTables.create(dataSource);
        long messages;
        try (Replay replay = Replay.start(clickHouse, FreshTables.DATABASE, kafka, scratch)) {
            progress.start("Replaying the log", replay.total(), "records");
            while (!replay.hasEnded()) {
                stop.check();
                progress.reached(Math.min(fresh.messages(), replay.total()));
                stop.await(POLL);
            }
            messages = fresh.messages();
            progress.reached(messages);
        }
        stop.check();
        progress.phase("Exchanging the tables");
        fresh.takePlace();
        fresh.drop();
        progress.end();
        return new Result(messages, before, FigureHash.of(dataSource).ofAll());
    }
}
