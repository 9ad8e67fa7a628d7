package io.alliancemetrics.ingest.handout;

import org.dhatim.fastexcel.Worksheet;

/** Text in a workbook: always a text, never a formula, whatever it begins with. */
final class TextCell {
    /** Excel calls a workbook damaged if a text is longer than 32,767. */
    private static final int MOST = 32_000;

    private static final char REPLACEMENT = '\uFFFD';

    private TextCell() {}

    static void write(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, writable(text));
        }
    }

    /** What XML cannot hold is replaced where everybody sees it, not left out: that would mend a wrong cell unseen. */
    static String writable(String text) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), MOST) + 1);
        text.codePoints().limit(MOST).map(c -> isWritable(c) ? c : REPLACEMENT).forEach(shown::appendCodePoint);
        return shown.length() <= MOST ? shown.toString() : shown.substring(0, MOST - 1) + "…";
    }

    private static boolean isWritable(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= ' '
                        && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
                        && codePoint != '\uFFFE'
                        && codePoint != '\uFFFF');
    }
}
