package io.alliancemetrics.ingest.record;

import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;
import java.util.regex.Pattern;

/** Reads amounts and rates, as a whole number of their smallest unit. By hand: a pattern takes most of a row's time. */
final class DecimalCell {
    /** What stands for a number that could not be read, in the record that is then not used. */
    static final long PLACEHOLDER = 1;

    /** More than 18 digits, which no number has that is read. */
    static final long UNREADABLE = Long.MIN_VALUE;

    private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9.]+[eE][+-]?[0-9]+");
    private static final int MAX_DIGITS = 18;

    private DecimalCell() {}

    /** The number, or a finding and a placeholder. */
    static long read(String column, ColumnType type, String cell, Findings findings) {
        long value = value(type, cell);
        if (value != UNREADABLE) {
            return value;
        }
        findings.add(reason(column, type, cell));
        return PLACEHOLDER;
    }

    /** The number, or {@link #UNREADABLE}. */
    static long value(ColumnType type, String cell) {
        int scale = scale(type);
        int point = wholeEnd(cell);
        int decimals = decimals(cell, point);
        boolean readable =
                isPlain(cell, point) && decimals <= scale && point - wholeStart(cell, point) <= MAX_DIGITS - scale;
        return readable ? unscaled(cell, point, decimals, scale) : UNREADABLE;
    }

    private static Violation reason(String column, ColumnType type, String cell) {
        int scale = scale(type);
        if (!isPlain(cell)) {
            return new Violation(Rule.FIELD_INVALID, column, cell, expected(type, cell));
        }
        if (decimals(cell, wholeEnd(cell)) > scale) {
            return new Violation(Rule.AMOUNT_PRECISION, column, cell, "at most " + scale + " decimals");
        }
        String expected = "a number of at most " + (MAX_DIGITS - scale) + " digits before the decimal point";
        return new Violation(Rule.FIELD_INVALID, column, cell, expected);
    }

    private static int scale(ColumnType type) {
        return type == ColumnType.RATE ? 8 : 2;
    }

    static boolean isPlain(String cell) {
        return isPlain(cell, wholeEnd(cell));
    }

    /** {@code 5.} and {@code .5} look more like a slip than like a number. */
    private static boolean isPlain(String cell, int point) {
        return Digits.only(cell, hasSign(cell) ? 1 : 0, point)
                && (point == cell.length() || Digits.only(cell, point + 1, cell.length()));
    }

    private static boolean hasSign(String cell) {
        return !cell.isEmpty() && (cell.charAt(0) == '-' || cell.charAt(0) == '+');
    }

    /** Where the digits before the point begin, leading zeros left out. */
    private static int wholeStart(String cell, int point) {
        int start = hasSign(cell) ? 1 : 0;
        while (start < point && cell.charAt(start) == '0') {
            start++;
        }
        return start;
    }

    /** Where the point is, or would be. */
    private static int wholeEnd(String cell) {
        int point = cell.indexOf('.');
        return point < 0 ? cell.length() : point;
    }

    /** As written: 1.500 has three, because it may mean one and a half or fifteen hundred. */
    private static int decimals(String cell, int point) {
        return Math.max(0, cell.length() - point - 1);
    }

    private static long unscaled(String cell, int point, int decimals, int scale) {
        long whole = Digits.number(cell, wholeStart(cell, point), point) * powerOfTen(scale);
        long fraction = Digits.number(cell, point + 1, point + 1 + decimals) * powerOfTen(scale - decimals);
        return cell.charAt(0) == '-' ? -(whole + fraction) : whole + fraction;
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static String expected(ColumnType type, String cell) {
        if (cell.indexOf(',') >= 0) {
            return type.expected()
                    + "; a comma is not read, because it may stand for decimals as well as for thousands";
        }
        if (EXPONENT.matcher(cell).matches()) {
            return type.expected() + "; an exponent is not read, because digits may be lost in it";
        }
        return type.expected();
    }
}
