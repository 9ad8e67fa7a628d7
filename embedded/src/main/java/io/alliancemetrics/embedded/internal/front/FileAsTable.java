package io.alliancemetrics.embedded.internal.front;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds files that stand where a table does: the engine's default database takes {@code FROM '/etc/passwd'} and {@code FROM
 * `/etc/passwd`} for the file of that name. Tokens are to be shown in their order.
 */
final class FileAsTable {
    private static final Set<String> BEFORE_TABLES = Set.of("FROM", "JOIN", "TABLE", "DESCRIBE", "DESC", "EXISTS");
    private static final Set<String> AFTER_TABLES = Set.of(
            "EXCEPT",
            "FORMAT",
            "GROUP",
            "HAVING",
            "INTERSECT",
            "LIMIT",
            "OFFSET",
            "ON",
            "ORDER",
            "PREWHERE",
            "QUALIFY",
            "SELECT",
            "SETTINGS",
            "UNION",
            "USING",
            "WHERE",
            "WINDOW");

    /** ClickHouse takes these for quotes as well. */
    private static final Pattern TYPOGRAPHIC_QUOTE = Pattern.compile("[\u2018\u2019\u201c\u201d]");

    /** The bracket depths at which tables are being named. */
    private final BitSet namingTables = new BitSet();

    /** Whether a name could lead to a file elsewhere. */
    static boolean isPath(String name) {
        // A backslash may hide a slash.
        return name.contains("/") || name.contains("\\");
    }

    /** Whether the token names a file where a table belongs. */
    boolean isFile(SqlToken token) {
        switch (token.type()) {
            case WORD -> {
                String word = token.content().toUpperCase(Locale.ROOT);
                if (TYPOGRAPHIC_QUOTE.matcher(word).find()) {
                    return true;
                }
                if (BEFORE_TABLES.contains(word)) {
                    namingTables.set(token.depth());
                } else if (AFTER_TABLES.contains(word)) {
                    namingTables.clear(token.depth());
                }
                return false;
            }
            case SYMBOL -> {
                if (token.isSymbol('(') || token.isSymbol('[') || token.isSymbol('{')) {
                    namingTables.clear(token.depth() + 1);
                }
                return false;
            }
            case QUOTED_NAME -> {
                return isPath(token.content());
            }
            case STRING -> {
                return namingTables.get(token.depth());
            }
            case NUMBER -> {
                return false;
            }
        }
        throw new IllegalStateException("Unknown token type " + token.type());
    }
}
