package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.CellText;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.value.CodeList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Codes in another case, or with blanks and hyphens for underscores. */
final class CodeSpelling {
    private static final Map<String, String> TRUE_FALSE = Map.ofEntries(
            Map.entry("yes", "true"),
            Map.entry("y", "true"),
            Map.entry("1", "true"),
            Map.entry("wahr", "true"),
            Map.entry("vrai", "true"),
            Map.entry("verdadero", "true"),
            Map.entry("vero", "true"),
            Map.entry("no", "false"),
            Map.entry("n", "false"),
            Map.entry("0", "false"),
            Map.entry("falsch", "false"),
            Map.entry("faux", "false"),
            Map.entry("falso", "false"));

    private CodeSpelling() {}

    /** Whether it has the look of a code as it is: then no other spelling needs to be thought of. */
    static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ((c < 'A' || c > 'Z') && c != '_') {
                return false;
            }
        }
        return true;
    }

    /** The code that is meant; empty if none is. */
    static Optional<String> code(Column column, String cell) {
        String code = unified(cell);
        return isKnown(column, code) ? Optional.of(code) : Optional.empty();
    }

    /** {@code true} or {@code false}, also as spreadsheets say it in other languages. */
    static Optional<String> trueOrFalse(String cell) {
        return Optional.ofNullable(TRUE_FALSE.get(cell.toLowerCase(Locale.ROOT)));
    }

    private static boolean isKnown(Column column, String code) {
        if (column.type() == ColumnType.AREA) {
            return CodeList.REF_AREA.contains(code);
        }
        return column.type() == ColumnType.CURRENCY
                ? CodeList.CURRENCY.contains(code)
                : column.codes().contains(code);
    }

    /** Only ASCII letters are put into capitals: what other letters become depends on the language. */
    private static String unified(String cell) {
        StringBuilder code = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean gap = CellText.isBlank(c) || c == '-' || c == '_';
            if (!gap) {
                code.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            } else if (code.length() > 0 && code.charAt(code.length() - 1) != '_') {
                code.append('_');
            }
        }
        return code.toString();
    }
}
