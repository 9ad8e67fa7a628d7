package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.internal.codec.BodyCodec;
import io.alliancemetrics.embedded.internal.engine.EngineConnection;
import io.alliancemetrics.embedded.internal.engine.EngineException;
import io.alliancemetrics.embedded.internal.engine.InsertStream;
import io.alliancemetrics.embedded.internal.engine.QueryResult;
import io.alliancemetrics.embedded.internal.http.HttpHandler.Client;
import java.io.IOException;
import java.io.InputStream;

/** Runs the statement of a request. */
final class StatementRunner {
    private static final int UNKNOWN_COMPRESSION_METHOD = 89;
    private static final int CANNOT_DECOMPRESS = 271;

    private final Sessions sessions;
    private final RunningStatements running;
    private final ClientWatch watch;

    StatementRunner(Sessions sessions, RunningStatements running, ClientWatch watch) {
        this.sessions = sessions;
        this.running = running;
        this.watch = watch;
    }

    /**
     * What a statement came to.
     *
     * @param result to be closed by the receiver
     * @param format how the result is written
     */
    record Outcome(QueryResult result, String format) {}

    /**
     * Runs the statement to its end. When this returns, the session and the query id are free again, so that a client may
     * use both as soon as it has its answer.
     *
     * @param body the request's body as it was sent
     * @param client whoever waits for the answer; a query is stopped when it has gone
     */
    Outcome run(QueryRequest request, Users.User user, InputStream body, Client client)
            throws IOException, EngineException {
        BodyCodec codec = request.bodyCodec()
                .orElseThrow(() -> error(UNKNOWN_COMPRESSION_METHOD, "Unknown Content-Encoding of the body"));
        try (RunningStatements.Entry entry = running.begin(request.queryId(), user.name());
                Sessions.Lease lease = sessions.lease(request, user)) {
            ConnectionSetup.apply(lease.connection(), request, user, entry);
            Statement statement = StatementReader.read(request.query(), codec.unpack(body));
            StatementGuard.check(statement.sql(), request.parameters(), user);
            return statement instanceof Statement.Insert insert
                    ? insert(lease.connection(), request, insert)
                    : query(lease.connection(), request, running.redirectKill(statement.sql(), user), client, entry);
        } catch (IOException e) {
            if (codec == BodyCodec.IDENTITY) {
                throw e;
            }
            throw error(CANNOT_DECOMPRESS, "Cannot decompress the body: " + e.getMessage());
        }
    }

    private static Outcome insert(EngineConnection connection, QueryRequest request, Statement.Insert insert)
            throws IOException, EngineException {
        try (InsertStream stream = connection.insert(insert.sql().bytes(), insert.format(), request.parameters())) {
            stream.feed(insert.data());
            return new Outcome(stream.finish(), request.format());
        }
    }

    private Outcome query(
            EngineConnection connection,
            QueryRequest request,
            SqlText sql,
            Client client,
            RunningStatements.Entry entry)
            throws EngineException {
        String format = OutputFormat.of(sql, request.format());
        ClientWatch.Watch watching = watch.over(client, entry);
        try {
            return new Outcome(connection.query(sql.bytes(), request.format(), request.parameters()), format);
        } finally {
            watching.close();
        }
    }

    private static EngineException error(int code, String message) {
        return new EngineException(code, "Code: " + code + ". DB::Exception: " + message);
    }
}
