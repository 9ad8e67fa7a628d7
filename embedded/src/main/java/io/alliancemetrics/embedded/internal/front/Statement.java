package io.alliancemetrics.embedded.internal.front;

import java.io.InputStream;

/** One statement of a request. */
sealed interface Statement {
    /** The statement's text: of an insert the part before its data. */
    SqlText sql();

    /** A statement that is complete in itself. */
    record Query(SqlText sql) implements Statement {}

    /**
     * An insert with data behind it.
     *
     * @param sql the statement up to, and without, its {@code FORMAT} or {@code VALUES}
     * @param format how the data is written
     * @param data the data, to the end of the request
     */
    record Insert(SqlText sql, String format, InputStream data) implements Statement {}
}
