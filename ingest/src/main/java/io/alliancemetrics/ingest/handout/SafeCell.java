package io.alliancemetrics.ingest.handout;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from calculating what offices have written. A spreadsheet that opens a CSV file takes a cell for a
 * formula if it begins with one of {@code = + - @} (also in full width), a tab or a line break, blanks and quotation marks
 * before it left aside; and if its list separator is not the file's, a cell may begin in the middle of a text, after any
 * separator. An apostrophe in such places makes a text of it. Plain numbers such as {@code -5.20} are left alone.
 *
 * <p>In a workbook a text cell is a text, whatever it begins with: there nothing is changed.
 */
public final class SafeCell {
    private static final String BLANK_OR_QUOTE = "[\\s\\p{Z}\\p{Cc}\\p{Cf}\"'`]*+";
    private static final String PLAIN_NUMBER = " *+[+-]?\\d++(?:\\.\\d++)?+ *+(?=\\z|[,;|\\t\\r\\n])";
    private static final String FORMULA =
            "(?!" + PLAIN_NUMBER + ")" + "(?=[\\t\\r\\n]|" + BLANK_OR_QUOTE + "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])";
    private static final Pattern AT_BEGINNING = Pattern.compile("\\A" + FORMULA);
    private static final Pattern WHEREVER_A_CELL_MAY_BEGIN = Pattern.compile("(?<=\\A|[,;|\\t\\r\\n])" + FORMULA);

    private SafeCell() {}

    /** The text as it may be written into a CSV file. */
    public static String csv(String text) {
        return WHEREVER_A_CELL_MAY_BEGIN.matcher(text).replaceAll("'");
    }

    /** Whether a spreadsheet would take the text for a formula if someone typed it. */
    public static boolean isFormula(String text) {
        return AT_BEGINNING.matcher(text).find();
    }
}
