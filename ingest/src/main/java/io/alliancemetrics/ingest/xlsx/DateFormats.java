package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileRefusedException;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of a workbook's cell styles show numbers as dates. */
final class DateFormats {
    private static final int MAX_STYLES = 65_536;

    /** Quoted text, escaped characters, colours and languages in a format. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    private final BitSet dateStyles = new BitSet();

    private DateFormats() {}

    static DateFormats of(Archive archive, Optional<String> part) throws FileRefusedException, IOException {
        DateFormats formats = new DateFormats();
        Optional<XmlPart> found = part.isPresent() ? archive.part(part.orElseThrow()) : Optional.empty();
        if (found.isPresent()) {
            try (XmlPart xml = found.orElseThrow()) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private void read(XmlPart xml) throws FileRefusedException {
        Map<String, Boolean> own = new HashMap<>();
        boolean inCellStyles = false;
        int style = 0;
        while (xml.advance()) {
            if (xml.isStart("numFmt") && own.size() < MAX_STYLES) {
                own.put(xml.attributeOr("numFmtId", ""), isDate(xml.attributeOr("formatCode", "")));
            } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                inCellStyles = xml.isStart("cellXfs");
            } else if (xml.isStart("xf") && inCellStyles && style < MAX_STYLES) {
                String id = xml.attributeOr("numFmtId", "0");
                dateStyles.set(style, own.containsKey(id) ? own.get(id) : isBuiltInDate(id));
                style++;
            }
        }
    }

    /** Those with a time of day only are no dates, but their numbers are none that an office reports either. */
    private static boolean isBuiltInDate(String id) {
        return switch (id) {
            case "14", "15", "16", "17", "18", "19", "20", "21", "22", "45", "46", "47" -> true;
            // of East Asian versions
            case "27", "28", "29", "30", "31", "32", "33", "34", "35", "36" -> true;
            case "50", "51", "52", "53", "54", "55", "56", "57", "58" -> true;
            default -> false;
        };
    }

    static boolean isDate(String formatCode) {
        String format = LITERAL.matcher(formatCode.split(";", 2)[0]).replaceAll("");
        return !format.equalsIgnoreCase("General") && format.chars().anyMatch(c -> "ymdhsYMDHS".indexOf(c) >= 0);
    }

    boolean isDate(int style) {
        return style >= 0 && dateStyles.get(style);
    }
}
