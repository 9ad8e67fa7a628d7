package io.alliancemetrics.embedded.internal.engine;

import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One connection to the engine: its current database, settings and temporary tables. Runs one statement at a time and is
 * not thread-safe; many connections may run at once. Opening one costs about a millisecond.
 */
public final class EngineConnection implements AutoCloseable {
    private final ChdbLibrary library;
    private final Pointer connectionPointer;

    EngineConnection(ChdbLibrary library, Pointer connectionPointer) {
        this.library = library;
        this.connectionPointer = connectionPointer;
    }

    /** Runs a statement that returns nothing of interest. */
    public void execute(String sql) throws EngineException {
        query(sql.getBytes(StandardCharsets.UTF_8), "TabSeparated", Map.of()).close();
    }

    /**
     * Runs a statement to its end.
     *
     * @param format output format unless the statement has a {@code FORMAT} clause
     * @param parameters values of {@code {name:Type}} placeholders; values are never part of the statement's text
     */
    public QueryResult query(byte[] sql, String format, Map<String, String> parameters) throws EngineException {
        byte[] formatName = format.getBytes(StandardCharsets.UTF_8);
        NamedValues named = new NamedValues(parameters);
        long started = System.nanoTime();
        try {
            Pointer result = library.queryWithParamsN(
                    connection(),
                    sql,
                    sql.length,
                    formatName,
                    formatName.length,
                    named.names(),
                    named.nameLengths(),
                    named.values(),
                    named.valueLengths(),
                    named.count());
            return QueryResult.of(library, result, started);
        } finally {
            // Its memory must not be freed while the engine reads it.
            Reference.reachabilityFence(named);
        }
    }

    /**
     * Begins an insert that is fed afterwards.
     *
     * @param sql the statement up to its {@code FORMAT} or {@code VALUES}, without it
     * @param format input format; {@code Values} for a {@code VALUES} list
     */
    public InsertStream insert(byte[] sql, String format, Map<String, String> parameters) throws EngineException {
        byte[] formatName = format.getBytes(StandardCharsets.UTF_8);
        NamedValues named = new NamedValues(parameters);
        long started = System.nanoTime();
        try {
            Pointer stream = library.streamInsertWithParamsN(
                    connection(),
                    sql,
                    sql.length,
                    formatName,
                    formatName.length,
                    named.names(),
                    named.nameLengths(),
                    named.values(),
                    named.valueLengths(),
                    named.count());
            return InsertStream.of(library, stream, started);
        } finally {
            Reference.reachabilityFence(named);
        }
    }

    private Pointer connection() {
        return connectionPointer.getPointer(0);
    }

    @Override
    public void close() {
        library.closeConn(connectionPointer);
    }
}
