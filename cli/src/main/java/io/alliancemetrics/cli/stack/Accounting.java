package io.alliancemetrics.cli.stack;

import io.alliancemetrics.cli.terminal.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Waits until every message is in the record log and in the figures. */
public final class Accounting {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Stack stack;
    private final StopRequest stop;

    public Accounting(Stack stack, StopRequest stop) {
        this.stack = stack;
        this.stop = stop;
    }

    /** What became of a message. */
    public enum Disposition {
        ACCEPTED,
        DUPLICATE,
        REJECTED
    }

    /**
     * Waits.
     *
     * @return messages by disposition; together as many as the log holds
     * @throws StackException if the stack fails, or nothing has moved for five minutes
     */
    public Map<Disposition, Long> await(Progress progress) throws InterruptedException {
        long total = LogSize.of(stack.kafka());
        progress.start("Computing figures", total, "records");
        long done = -1;
        long lastMove = System.nanoTime();
        while (true) {
            Map<Disposition, Long> log = log();
            long now = Math.min(
                    figures(), log.values().stream().mapToLong(Long::longValue).sum());
            if (now != done) {
                done = now;
                lastMove = System.nanoTime();
                progress.reached(Math.min(done, total));
            }
            if (done >= total) {
                progress.end();
                return log;
            }
            requireMovement(lastMove, done, total);
            if (stop.await(POLL)) {
                throw new StoppedException();
            }
        }
    }

    private void requireMovement(long lastMove, long done, long total) {
        Optional<String> failure = stack.failure();
        if (failure.isPresent()) {
            throw new StackException("The figures stopped at " + done + " of " + total + " records: " + failure.get()
                    + ". ALLIANCE_LOG=warn in the environment shows more.");
        }
        if (System.nanoTime() - lastMove > PATIENCE.toNanos()) {
            throw new StackException("The figures have stood at " + done + " of " + total + " records for "
                    + PATIENCE.toMinutes() + " minutes. ALLIANCE_LOG=warn in the environment shows why.");
        }
    }

    private long figures() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(messages) FROM alliance.kpi_progress")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Map<Disposition, Long> log() {
        Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            counts.put(disposition, 0L);
        }
        String sql = "SELECT disposition, count() FROM alliance.record_log GROUP BY disposition";
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(Disposition.valueOf(rows.getString(1).toUpperCase(Locale.ROOT)), rows.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Connection connect() throws SQLException {
        return stack.reader().access().dataSource().getConnection();
    }

    private StackException unreadable(SQLException e) {
        String why = stack.failure().orElse(e.getMessage());
        return new StackException("Cannot read how far the figures are from " + stack.reader() + ": " + why, e);
    }
}
