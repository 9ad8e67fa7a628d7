package io.alliancemetrics.ingest.record;

import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;
import io.alliancemetrics.schemas.value.EpochDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Reads dates written as {@code 2026-03-31}, as epoch days. By hand: a formatter takes most of a row's time. */
final class DateCell {
    private static final Pattern OTHER_ORDER = Pattern.compile("[0-9]{1,4}[/.][0-9]{1,2}[/.][0-9]{1,4}");

    private static final int SHORTEST_MONTH = 28;

    private DateCell() {}

    /** The day, or a finding and no day. */
    static int read(String column, String cell, Findings findings) {
        int day = day(cell);
        if (day == EpochDay.NONE) {
            String expected = isDate(cell) ? "a date between 1900-01-01 and 2299-12-31" : expected(cell);
            findings.add(new Violation(Rule.FIELD_INVALID, column, cell, expected));
        }
        return day;
    }

    /** The day, or {@link EpochDay#NONE}. */
    static int day(String cell) {
        if (!isDate(cell)) {
            return EpochDay.NONE;
        }
        int day = EpochDay.of(LocalDate.of(year(cell), month(cell), dayOfMonth(cell)));
        return EpochDay.isInRange(day) ? day : EpochDay.NONE;
    }

    static boolean isDate(String cell) {
        if (cell.length() != 10 || cell.charAt(4) != '-' || cell.charAt(7) != '-') {
            return false;
        }
        if (!Digits.only(cell, 0, 4) || !Digits.only(cell, 5, 7) || !Digits.only(cell, 8, 10)) {
            return false;
        }
        int month = month(cell);
        int day = dayOfMonth(cell);
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= SHORTEST_MONTH
                        || day <= YearMonth.of(year(cell), month).lengthOfMonth());
    }

    private static int year(String cell) {
        return (int) Digits.number(cell, 0, 4);
    }

    private static int month(String cell) {
        return (int) Digits.number(cell, 5, 7);
    }

    private static int dayOfMonth(String cell) {
        return (int) Digits.number(cell, 8, 10);
    }

    private static String expected(String cell) {
        return OTHER_ORDER.matcher(cell).matches()
                ? ColumnType.DATE.expected() + "; this form is not read, because day and month may be mixed up"
                : ColumnType.DATE.expected();
    }
}
