package io.alliancemetrics.embedded.internal.front;

import java.util.Locale;

/** What a client is told about the format of an answer. */
final class OutputFormat {
    static final String DEFAULT = "TabSeparated";

    private OutputFormat() {}

    /** The format a statement names itself, or {@code otherwise}. */
    static String of(SqlText sql, String otherwise) {
        SqlTokenizer tokens = new SqlTokenizer(sql);
        String format = otherwise;
        SqlToken before = tokens.next();
        for (SqlToken token = tokens.next(); token != null; token = tokens.next()) {
            if (before.isWord("FORMAT") && before.depth() == 0 && token.type() == SqlToken.Type.WORD) {
                format = token.content();
            }
            before = token;
        }
        return format;
    }

    /** The value of {@code Content-Type}. */
    static String contentType(String format) {
        String name = format.toLowerCase(Locale.ROOT);
        if (name.startsWith("jsoneachrow") || (name.startsWith("jsoncompact") && name.contains("eachrow"))) {
            return "application/x-ndjson; charset=UTF-8";
        }
        if (name.startsWith("json")) {
            return "application/json; charset=UTF-8";
        }
        if (name.startsWith("csv")) {
            return "text/csv; charset=UTF-8";
        }
        if (name.startsWith("tabseparated") || name.startsWith("tsv")) {
            return "text/tab-separated-values; charset=UTF-8";
        }
        if (name.startsWith("rowbinary")
                || name.equals("native")
                || name.equals("parquet")
                || name.startsWith("arrow")) {
            return "application/octet-stream";
        }
        return name.equals("xml") ? "application/xml; charset=UTF-8" : "text/plain; charset=UTF-8";
    }
}
