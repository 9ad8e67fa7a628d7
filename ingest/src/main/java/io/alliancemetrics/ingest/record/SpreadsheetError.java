package io.alliancemetrics.ingest.record;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The values that spreadsheets show where a formula fails: {@code #N/A}, {@code #REF!}, in any of their languages. */
final class SpreadsheetError {
    private static final int MAX_LENGTH = 20;
    private static final Set<String> NOT_AVAILABLE = Set.of("#N/A", "#NV", "#N/D", "#N/B", "#Н/Д", "#GETTING_DATA");
    private static final Pattern WITH_MARK = Pattern.compile("#[^\\s#]{1,15}[!?]");
    private static final Pattern TOO_NARROW = Pattern.compile("#{2,}");
    private static final Pattern NUMBERED = Pattern.compile("Err:[0-9]{3}");

    private SpreadsheetError() {}

    /** Looks at the first character only for nearly all cells: this is asked of every one. */
    static boolean is(String cell) {
        if (cell.isEmpty() || cell.length() > MAX_LENGTH) {
            return false;
        }
        return switch (cell.charAt(0)) {
            case '#' ->
                NOT_AVAILABLE.contains(cell)
                        || WITH_MARK.matcher(cell).matches()
                        || TOO_NARROW.matcher(cell).matches();
            case 'E' -> cell.startsWith("Err:") && NUMBERED.matcher(cell).matches();
            default -> false;
        };
    }

    /** Whether all cells of a row that are not empty are such values. */
    static boolean fills(List<String> cells) {
        boolean any = false;
        for (String cell : cells) {
            if (!cell.isEmpty() && !is(cell)) {
                return false;
            }
            any |= !cell.isEmpty();
        }
        return any;
    }

    static Meaning.Unclear meaning() {
        return new Meaning.Unclear(
                "a value: this is what a spreadsheet shows for a formula that fails or a column that is too narrow",
                "Put in the value itself, or leave the cell empty if there is none.");
    }
}
