package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileRefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that may be made of pieces in several fonts.
 *
 * @param content all pieces, up to one character more than a cell may hold
 */
record RichText(String content) {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Reads up to the end of an element. How the text is pronounced, which East Asian workbooks say, is left out. */
    static RichText read(XmlPart xml, String element, int cellLength) throws FileRefusedException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean inPronunciation = false;
        while (xml.advance() && !xml.isEnd(element)) {
            if (xml.isStart("rPh")) {
                inPronunciation = true;
            } else if (xml.isEnd("rPh")) {
                inPronunciation = false;
            } else if (xml.isStart("t") || xml.isEnd("t")) {
                inText = xml.isStart("t");
            } else if (xml.isText() && inText && !inPronunciation && text.length() <= cellLength) {
                xml.appendText(text);
            }
        }
        return new RichText(unescaped(cut(text, cellLength)));
    }

    /** So that the cell is found to be too long where it is, but is not held in memory. */
    static String cut(StringBuilder text, int cellLength) {
        return text.substring(0, Math.min(text.length(), cellLength + 1));
    }

    /** Characters that XML cannot hold, such as {@code _x000D_}. */
    private static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
