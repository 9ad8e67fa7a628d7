package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.internal.engine.ClickHouseEngine;
import io.alliancemetrics.embedded.internal.engine.EngineConnection;
import io.alliancemetrics.embedded.internal.engine.EngineException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Connections that outlive a request: those with a {@code session_id} keep their temporary tables and settings. Other
 * requests get a connection of their own.
 */
final class Sessions implements AutoCloseable {
    private static final int SESSION_IS_LOCKED = 373;
    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    private final ClickHouseEngine engine;
    private final Map<String, Session> sessions = new HashMap<>();

    Sessions(ClickHouseEngine engine) {
        this.engine = engine;
    }

    private static final class Session {
        private final EngineConnection connection;
        private boolean busy;
        private long lastUsedNanos;

        Session(EngineConnection connection) {
            this.connection = connection;
        }
    }

    /** A connection for one request; closing it gives it back. */
    interface Lease extends AutoCloseable {
        EngineConnection connection();

        @Override
        void close();
    }

    Lease lease(QueryRequest request, Users.User user) throws EngineException {
        if (request.sessionId().isEmpty()) {
            EngineConnection own = engine.connect();
            return lease(own, own::close);
        }
        // A session of the writer must not fall into the hands of the reader, and a connection that is read-only,
        // because
        // of a GET for example, can never be made writable again.
        String key = String.join(
                "\0",
                user.name(),
                ConnectionSetup.readOnly(request, user),
                request.sessionId().get());
        Session session = take(key, request.sessionId().get());
        return lease(session.connection, () -> giveBack(session));
    }

    private static Lease lease(EngineConnection connection, Runnable end) {
        return new Lease() {
            @Override
            public EngineConnection connection() {
                return connection;
            }

            @Override
            public void close() {
                end.run();
            }
        };
    }

    private synchronized Session take(String key, String sessionId) throws EngineException {
        closeIdle();
        Session session = sessions.get(key);
        if (session == null) {
            session = new Session(engine.connect());
            sessions.put(key, session);
        }
        if (session.busy) {
            throw new EngineException(
                    SESSION_IS_LOCKED,
                    "Code: " + SESSION_IS_LOCKED + ". DB::Exception: Session " + sessionId
                            + " is locked by a concurrent client. (SESSION_IS_LOCKED)");
        }
        session.busy = true;
        return session;
    }

    private synchronized void giveBack(Session session) {
        session.busy = false;
        session.lastUsedNanos = System.nanoTime();
    }

    private void closeIdle() {
        Iterator<Session> all = sessions.values().iterator();
        while (all.hasNext()) {
            Session session = all.next();
            if (!session.busy && System.nanoTime() - session.lastUsedNanos > IDLE_NANOS) {
                session.connection.close();
                all.remove();
            }
        }
    }

    @Override
    public synchronized void close() {
        sessions.values().forEach(session -> session.connection.close());
        sessions.clear();
    }
}
