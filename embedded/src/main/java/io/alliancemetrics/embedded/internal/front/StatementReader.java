package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.internal.engine.EngineException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Finds the statement in a request. ClickHouse reads the {@code query} parameter and the body as one text, so the data of
 * an insert may follow in either; it may be large and binary, so only the beginning is ever held.
 */
final class StatementReader {
    /** How far into a request the data of an insert must begin. */
    private static final int HEAD_BYTES = 1 << 20;
    /** The longest statement without data. */
    private static final int MAX_STATEMENT_BYTES = 16 << 20;

    private static final int SYNTAX_ERROR = 62;
    private static final int QUERY_IS_TOO_LARGE = 62;

    private StatementReader() {}

    static Statement read(String queryParameter, InputStream body) throws IOException, EngineException {
        byte[] bodyHead = body.readNBytes(HEAD_BYTES);
        SqlText head = join(queryParameter, bodyHead);
        Statement insert = insert(head, body);
        if (insert != null) {
            return insert;
        }
        byte[] rest = body.readNBytes(MAX_STATEMENT_BYTES);
        if (rest.length == MAX_STATEMENT_BYTES) {
            throw error(QUERY_IS_TOO_LARGE, "The statement is longer than " + MAX_STATEMENT_BYTES + " bytes");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length() + rest.length);
        all.writeBytes(head.bytes());
        all.writeBytes(rest);
        SqlText sql = new SqlText(all.toByteArray());
        requireOne(sql);
        return new Statement.Query(sql);
    }

    private static SqlText join(String queryParameter, byte[] bodyHead) {
        if (queryParameter.isEmpty()) {
            return new SqlText(bodyHead);
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(queryParameter.getBytes(StandardCharsets.UTF_8));
        if (bodyHead.length > 0) {
            joined.write('\n');
            joined.writeBytes(bodyHead);
        }
        return new SqlText(joined.toByteArray());
    }

    /** The insert with data that {@code head} begins, or null if it is another statement. */
    private static Statement.Insert insert(SqlText head, InputStream more) {
        SqlTokenizer tokens = new SqlTokenizer(head);
        SqlToken token = tokens.next();
        if (token == null || !token.isWord("INSERT")) {
            return null;
        }
        for (token = tokens.next(); token != null; token = tokens.next()) {
            if (token.depth() > 0) {
                continue;
            }
            if (token.isWord("SELECT") || token.isWord("WITH") || token.isWord("FROM")) {
                return null;
            }
            if (token.isWord("VALUES")) {
                return insert(head, token.start(), "Values", token.end(), more);
            }
            if (token.isWord("FORMAT")) {
                SqlToken name = tokens.next();
                return name == null
                        ? null
                        : insert(head, token.start(), name.content(), afterFormat(head, name.end()), more);
            }
        }
        return null;
    }

    private static Statement.Insert insert(SqlText head, int sqlEnd, String format, int dataStart, InputStream more) {
        InputStream first = new ByteArrayInputStream(head.bytes(), dataStart, head.length() - dataStart);
        return new Statement.Insert(head.upTo(sqlEnd), format, new SequenceInputStream(first, more));
    }

    // Blanks and one line end after the format's name do not belong to the data.
    private static int afterFormat(SqlText head, int nameEnd) {
        int position = nameEnd;
        while (position < head.length()
                && (head.at(position) == ' ' || head.at(position) == '\t' || head.at(position) == '\f')) {
            position++;
        }
        if (position < head.length() && head.at(position) == ';') {
            position++;
        }
        if (position < head.length() && head.at(position) == '\r') {
            position++;
        }
        return position < head.length() && head.at(position) == '\n' ? position + 1 : position;
    }

    private static void requireOne(SqlText sql) throws EngineException {
        SqlTokenizer tokens = new SqlTokenizer(sql);
        boolean ended = false;
        boolean empty = true;
        for (SqlToken token = tokens.next(); token != null; token = tokens.next()) {
            if (token.isSymbol(';')) {
                ended = true;
            } else if (ended) {
                throw error(SYNTAX_ERROR, "Syntax error: multi-statements are not allowed. (SYNTAX_ERROR)");
            } else {
                empty = false;
            }
        }
        if (empty) {
            throw error(SYNTAX_ERROR, "Syntax error: empty query. (SYNTAX_ERROR)");
        }
    }

    private static EngineException error(int code, String message) {
        return new EngineException(code, "Code: " + code + ". DB::Exception: " + message);
    }
}
