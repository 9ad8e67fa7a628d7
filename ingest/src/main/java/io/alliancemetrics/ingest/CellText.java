package io.alliancemetrics.ingest;

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

    public static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
