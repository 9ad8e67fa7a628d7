package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.internal.engine.ClickHouseEngine;
import io.alliancemetrics.embedded.internal.engine.EngineConnection;
import io.alliancemetrics.embedded.internal.engine.EngineException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The statements that run now. The engine gives its queries ids of its own, so each statement carries a mark in its
 * {@code log_comment} by which it is found again among the engine's processes.
 */
final class RunningStatements {
    private static final int SAME_ID_RUNNING = 216;
    private static final int ACCESS_DENIED = 497;

    private final ClickHouseEngine engine;
    private final AtomicLong sequence = new AtomicLong();
    private final Map<String, Entry> byQueryId = new ConcurrentHashMap<>();

    RunningStatements(ClickHouseEngine engine) {
        this.engine = engine;
    }

    /** One running statement; closing it says that it has ended. */
    final class Entry implements AutoCloseable {
        private final String queryId;
        private final String user;
        private final String mark;

        private Entry(String queryId, String user) {
            this.queryId = queryId;
            this.user = user;
            this.mark = "#" + sequence.incrementAndGet() + " ";
        }

        /** The comment the statement has to run with. */
        String logComment(String usersComment) {
            return mark + queryId + (usersComment.isEmpty() ? "" : " " + usersComment);
        }

        /** The statement that stops this one; does nothing if this one has not begun in the engine or has ended. */
        String killStatement() {
            return "KILL QUERY WHERE startsWith(Settings['log_comment'], '" + mark + "') ASYNC";
        }

        void kill() throws EngineException {
            try (EngineConnection connection = engine.connect()) {
                connection.execute(killStatement());
            }
        }

        @Override
        public void close() {
            byQueryId.remove(queryId, this);
        }
    }

    Entry begin(String queryId, String user) throws EngineException {
        Entry entry = new Entry(queryId, user);
        if (byQueryId.putIfAbsent(queryId, entry) != null) {
            throw new EngineException(
                    SAME_ID_RUNNING,
                    "Code: " + SAME_ID_RUNNING + ". DB::Exception: Query with id = " + queryId
                            + " is already running. (QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING)");
        }
        return entry;
    }

    /**
     * The statement with a {@code KILL QUERY} by query id turned into one that finds the query in the engine.
     *
     * @throws EngineException if a read-only user would kill what is not its own
     */
    SqlText redirectKill(SqlText sql, Users.User user) throws EngineException {
        Optional<KillRequest> kill = KillRequest.of(sql);
        if (kill.isEmpty()) {
            return sql;
        }
        Optional<Entry> target = kill.get().queryId().map(byQueryId::get);
        boolean own = target.isPresent() && target.get().user.equals(user.name());
        if (user.readOnly() && !own) {
            throw new EngineException(
                    ACCESS_DENIED,
                    "Code: " + ACCESS_DENIED + ". DB::Exception: Not enough privileges. The read-only user may kill its"
                            + " own running queries, with WHERE query_id = '…'. (ACCESS_DENIED)");
        }
        return target.map(found -> SqlText.of(found.killStatement())).orElse(sql);
    }

    boolean none() {
        return byQueryId.isEmpty();
    }

    void killAll() throws EngineException {
        for (Entry entry : byQueryId.values()) {
            entry.kill();
        }
    }
}
