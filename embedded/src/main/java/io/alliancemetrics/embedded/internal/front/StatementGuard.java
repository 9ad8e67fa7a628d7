package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.internal.engine.EngineException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what the engine, being made for one local user, would do and a server would not: writing results to files of
 * the machine, and for the read-only user reaching anything but tables.
 */
final class StatementGuard {
    private static final int NOT_IMPLEMENTED = 48;
    private static final int ACCESS_DENIED = 497;

    /** Table functions and engines that reach files, other hosts or programs. */
    private static final Set<String> OUTSIDE = Set.of(
            "arrowflight",
            "azureblobstorage",
            "azureblobstoragecluster",
            "deltalake",
            "executable",
            "executablepool",
            "file",
            "filecluster",
            "filelog",
            "gcs",
            "hdfs",
            "hdfscluster",
            "hive",
            "hudi",
            "iceberg",
            "jdbc",
            "kafka",
            "mongodb",
            "mysql",
            "nats",
            "odbc",
            "paimon",
            "postgresql",
            "python",
            "rabbitmq",
            "redis",
            "remote",
            "remotesecure",
            "s3",
            "s3cluster",
            "s3queue",
            "sqlite",
            "url",
            "urlcluster",
            "ytsaurus");

    private StatementGuard() {}

    static void check(SqlText sql, Map<String, String> parameters, Users.User user) throws EngineException {
        SqlTokenizer tokens = new SqlTokenizer(sql);
        FileAsTable files = new FileAsTable();
        SqlToken before = null;
        for (SqlToken token = tokens.next(); token != null; token = tokens.next()) {
            if (before != null) {
                requireNoLocalFile(before, token);
            }
            if (user.readOnly()) {
                boolean byParameter = token.isWord("Identifier")
                        && parameters.values().stream().anyMatch(FileAsTable::isPath);
                requireInside(before, token, byParameter || files.isFile(token));
            }
            before = token;
        }
    }

    private static void requireNoLocalFile(SqlToken before, SqlToken token) throws EngineException {
        boolean outfile = before.isWord("INTO") && token.isWord("OUTFILE");
        boolean infile = before.isWord("FROM") && token.isWord("INFILE");
        if (outfile || infile) {
            throw new EngineException(
                    NOT_IMPLEMENTED,
                    "Code: " + NOT_IMPLEMENTED + ". DB::Exception: " + before.content() + " " + token.content()
                            + " is not supported over HTTP: send or receive the data as the body."
                            + " (NOT_IMPLEMENTED)");
        }
    }

    private static void requireInside(SqlToken before, SqlToken token, boolean isFile) throws EngineException {
        boolean called = before != null && before.isName() && token.isSymbol('(');
        if (isFile || (called && reachesOutside(before.name()))) {
            throw new EngineException(
                    ACCESS_DENIED,
                    "Code: " + ACCESS_DENIED + ". DB::Exception: Not enough privileges. The read-only user may query"
                            + " tables, but not use " + (isFile ? token.content() : before.name())
                            + ". (ACCESS_DENIED)");
        }
    }

    private static boolean reachesOutside(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OUTSIDE.contains(lower) || lower.startsWith("iceberg") || lower.startsWith("deltalake");
    }
}
