package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.ReadingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs of digits between separators. Points and commas may stand between thousands or before the decimals; blanks and
 * apostrophes only between thousands.
 */
final class GroupedNumber {
    private static final String POINTS = ".,";

    private final List<String> groups;
    private final String separators;

    private GroupedNumber(List<String> groups, String separators) {
        this.groups = groups;
        this.separators = separators;
    }

    /** Splits digits without a sign; empty if there is anything else, or if the groups are not of the right lengths. */
    static Optional<GroupedNumber> of(String text) {
        List<String> groups = new ArrayList<>();
        StringBuilder separators = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isDigit(text.charAt(i))) {
                if (i == start) {
                    return Optional.empty();
                }
                groups.add(text.substring(start, i));
                start = i + 1;
            }
            if (i < text.length() && !isDigit(text.charAt(i))) {
                separators.append(unified(text.charAt(i)));
            }
        }
        GroupedNumber number = new GroupedNumber(groups, separators.toString());
        return number.isWellFormed() ? Optional.of(number) : Optional.empty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char unified(char separator) {
        return switch (separator) {
            case '.', ',', '\'' -> separator;
            case '\u2019' -> '\'';
            case ' ', '\u00A0', '\u202F', '\u2009' -> ' ';
            default -> '?';
        };
    }

    private boolean isWellFormed() {
        if (separators.indexOf('?') >= 0 || separators.isEmpty()) {
            return false;
        }
        int thousands = lastIsDecimal() ? separators.length() - 1 : separators.length();
        for (int i = 1; i < thousands; i++) {
            if (separators.charAt(i) != separators.charAt(0)) {
                return false;
            }
        }
        return thousands == 0 || isGrouped(groups.subList(0, thousands + 1));
    }

    /** 1,234,567 or, as in India, 12,34,567. */
    private static boolean isGrouped(List<String> digits) {
        int last = digits.size() - 1;
        int length = digits.size() > 2 && digits.get(1).length() == 2 ? 2 : 3;
        if (digits.get(0).length() > length
                || digits.get(last).length() != 3
                || digits.get(0).startsWith("0")) {
            return false;
        }
        return digits.subList(1, last).stream().allMatch(group -> group.length() == length);
    }

    /** Whether decimals follow the last separator: it differs from all before, or is alone and no thousands follow. */
    private boolean lastIsDecimal() {
        char last = separators.charAt(separators.length() - 1);
        if (POINTS.indexOf(last) < 0) {
            return false;
        }
        return separators.length() > 1 ? separators.indexOf(last) == separators.length() - 1 : !mayBeThousands();
    }

    private boolean mayBeThousands() {
        return groups.get(1).length() == 3
                && groups.get(0).length() <= 3
                && !groups.get(0).startsWith("0");
    }

    /** One separator that may be either. */
    boolean isAmbiguous() {
        return separators.length() == 1 && POINTS.contains(separators) && mayBeThousands();
    }

    /** As a plain number, if it is not ambiguous. */
    String asWritten() {
        return lastIsDecimal() ? asDecimals() : asThousands();
    }

    String asThousands() {
        return String.join("", groups);
    }

    String asDecimals() {
        int last = groups.size() - 1;
        return String.join("", groups.subList(0, last)) + "." + groups.get(last);
    }

    ReadingKind kind() {
        boolean comma = lastIsDecimal() && separators.charAt(separators.length() - 1) == ',';
        return comma ? ReadingKind.DECIMAL_COMMA : ReadingKind.THOUSANDS_SEPARATOR;
    }
}
