package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.ReadingKind;
import io.alliancemetrics.schemas.feed.ColumnType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates such as {@code 31/12/2026} or {@code 31 Dec 2026}: read if they can mean one day only. */
final class DateSpelling {
    private static final Pattern AT_MIDNIGHT = Pattern.compile(
            "(.*[0-9])[T ] ?(?:0{1,2}:00(?::00(?:[.,]0+)?)?|12:00(?::00)? ?[aA][mM])(?:Z|[+-][0-9]{2}:?[0-9]{2})?");
    private static final Pattern WITH_TIME = Pattern.compile("(.*[0-9])[T ] ?[0-9]{1,2}:[0-9]{2}.*");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4}) ?([-/.]) ?([0-9]{1,2}) ?\\2 ?([0-9]{1,2})\\.?");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("([0-9]{4}) ?[年년] ?([0-9]{1,2}) ?[月월] ?([0-9]{1,2}) ?[日일]");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2}) ?([-/.]) ?([0-9]{1,2}) ?\\2 ?([0-9]{4})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("[0-9]{1,2} ?[-/. ] ?(?:[0-9]{1,2}|\\p{L}{3,9}\\.?) ?[-/. ] ?'?[0-9]{2}");
    private static final Pattern DAY_MONTH_NAME =
            Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?[-/. ]{1,2}(\\p{Alpha}{3,9})\\.?[-/, ]{1,2}([0-9]{4})");
    private static final Pattern MONTH_NAME_DAY =
            Pattern.compile("(\\p{Alpha}{3,9})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})");
    private static final Pattern RUN_TOGETHER = Pattern.compile("((?:19|20|21|22)[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{0,5}(?:[.,][0-9]+)?");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private DateSpelling() {}

    /** What it means; empty if it is nothing like a date. */
    static Optional<Meaning> of(String cell) {
        if (cell.indexOf(':') < 0) {
            return dateOnly(cell);
        }
        Matcher midnight = AT_MIDNIGHT.matcher(cell);
        Optional<Meaning> meaning = midnight.matches() ? dateOnly(midnight.group(1)) : Optional.empty();
        if (meaning.isEmpty() && WITH_TIME.matcher(cell).matches()) {
            return unclear(
                    "; a time of day is not read, because the day may be another in another time zone",
                    "Write the date only.");
        }
        return meaning;
    }

    private static Optional<Meaning> dateOnly(String cell) {
        Matcher yearLast = YEAR_LAST.matcher(cell);
        if (yearLast.matches()) {
            return inOneOfTwoOrders(number(yearLast, 4), number(yearLast, 1), number(yearLast, 3));
        }
        Optional<LocalDate> date = yearFirst(cell);
        if (date.isEmpty()) {
            date = withMonthName(cell);
        }
        return date.isPresent() ? Optional.of(clear(date.orElseThrow())) : unreadable(cell);
    }

    private static Optional<LocalDate> yearFirst(String cell) {
        Matcher separated = YEAR_FIRST.matcher(cell);
        if (separated.matches()) {
            return date(number(separated, 1), number(separated, 3), number(separated, 4));
        }
        Matcher other = EAST_ASIAN.matcher(cell);
        if (!other.matches()) {
            other = RUN_TOGETHER.matcher(cell);
        }
        return other.matches() ? date(number(other, 1), number(other, 2), number(other, 3)) : Optional.empty();
    }

    private static Optional<LocalDate> withMonthName(String cell) {
        Matcher dayFirst = DAY_MONTH_NAME.matcher(cell);
        if (dayFirst.matches()) {
            return date(number(dayFirst, 3), month(dayFirst.group(2)), number(dayFirst, 1));
        }
        Matcher monthFirst = MONTH_NAME_DAY.matcher(cell);
        return monthFirst.matches()
                ? date(number(monthFirst, 3), month(monthFirst.group(1)), number(monthFirst, 2))
                : Optional.empty();
    }

    private static Optional<Meaning> inOneOfTwoOrders(int year, int first, int second) {
        Optional<LocalDate> dayFirst = date(year, second, first);
        Optional<LocalDate> monthFirst = date(year, first, second);
        if (dayFirst.isPresent() && monthFirst.isPresent() && first != second) {
            return unclear(
                    "; this may mean " + dayFirst.orElseThrow() + " or " + monthFirst.orElseThrow(),
                    "Write " + dayFirst.orElseThrow() + " or " + monthFirst.orElseThrow()
                            + ", whichever is meant; in a spreadsheet give the column the format yyyy-mm-dd.");
        }
        return dayFirst.or(() -> monthFirst).map(DateSpelling::clear);
    }

    private static Optional<Meaning> unreadable(String cell) {
        if (SHORT_YEAR.matcher(cell).matches()) {
            return unclear(
                    "; a year of two digits is not read, because its century is not said",
                    "Write the year with four digits, as in 2026-03-31.");
        }
        if (SERIAL.matcher(cell).matches()) {
            return unclear(
                    "; a number is not read, because which day it is depends on whether the workbook counts from 1900"
                            + " or 1904",
                    "Give the column the format yyyy-mm-dd before the file is saved, or send the workbook itself"
                            + " (.xlsx).");
        }
        return Optional.empty();
    }

    private static Meaning clear(LocalDate date) {
        return new Meaning.Clear(date.toString(), ReadingKind.DATE_ORDER);
    }

    private static Optional<Meaning> unclear(String why, String howToMend) {
        return Optional.of(new Meaning.Unclear(ColumnType.DATE.expected() + why, howToMend));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** 1 to 12 for an English name or its first three letters; 0 if it is none. */
    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            if (month.equals(lower) || month.substring(0, 3).equals(lower) || (i == 8 && lower.equals("sept"))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
