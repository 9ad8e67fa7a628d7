package io.alliancemetrics.embedded.internal.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code KILL QUERY} statement.
 *
 * @param queryId the query id, if the condition is exactly {@code query_id = '…'}, as drivers send it to cancel a
 *     statement
 */
record KillRequest(Optional<String> queryId) {
    private static final int MOST_TOKENS = 64;

    /** The statement as a request to kill, or nothing if it is another statement. */
    static Optional<KillRequest> of(SqlText sql) {
        List<SqlToken> tokens = firstTokens(sql);
        if (tokens.isEmpty() || !tokens.get(0).isWord("KILL")) {
            return Optional.empty();
        }
        int where = 0;
        while (where < tokens.size() && !tokens.get(where).isWord("WHERE")) {
            where++;
        }
        return Optional.of(new KillRequest(queryId(tokens.subList(Math.min(where + 1, tokens.size()), tokens.size()))));
    }

    private static List<SqlToken> firstTokens(SqlText sql) {
        SqlTokenizer tokenizer = new SqlTokenizer(sql);
        List<SqlToken> tokens = new ArrayList<>();
        for (SqlToken token = tokenizer.next();
                token != null && tokens.size() < MOST_TOKENS;
                token = tokenizer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    private static Optional<String> queryId(List<SqlToken> condition) {
        boolean byId = condition.size() >= 3
                && condition.get(0).isWord("query_id")
                && condition.get(1).isSymbol('=')
                && condition.get(2).type() == SqlToken.Type.STRING;
        boolean nothingElse = condition.stream()
                .skip(3)
                .allMatch(token -> token.isWord("SYNC") || token.isWord("ASYNC") || token.isSymbol(';'));
        return byId && nothingElse ? Optional.of(unquote(condition.get(2).content())) : Optional.empty();
    }

    private static String unquote(String literal) {
        return literal.substring(1, Math.max(1, literal.length() - 1)).replaceAll("\\\\(.)", "$1");
    }
}
