package io.alliancemetrics.ingest;

import java.util.List;

/** The text of a cell. */
public final class CellText {
    private CellText() {}

    /** Without blanks around it, the no-break spaces that spreadsheets like to leave there included. */
    public static String trim(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isBlank(cell.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    /** Nearly all characters of nearly all files are ASCII, and known without a table. */
    public static boolean isBlank(char c) {
        return c <= ' ' || (c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    /** Whether a cell holds nothing that can be seen. */
    public static boolean isBlank(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (!isBlank(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether no cell holds anything that can be seen. */
    public static boolean areBlank(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!isBlank(cells.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A byte order mark or a space of no width, as copied texts bring them along. */
    static boolean isInvisible(char c) {
        return c == '\uFEFF' || c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060';
    }
}
