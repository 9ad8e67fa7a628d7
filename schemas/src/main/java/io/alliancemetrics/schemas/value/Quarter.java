package io.alliancemetrics.schemas.value;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A calendar quarter, the time period of every figure. Written as in SDMX: {@code 2026-Q3}.
 *
 * @param index quarters since year 0: {@code year * 4 + (quarter - 1)}; consecutive quarters differ by one
 */
public record Quarter(int index) implements Comparable<Quarter> {
    /** What {@link #indexOf(String)} answers for a text that is not a quarter. */
    public static final int INVALID = -1;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2299;
    private static final int FIRST_INDEX = FIRST_YEAR * 4;
    private static final int FIRST_DAY = Math.toIntExact(firstDayOf(FIRST_INDEX).toEpochDay());
    /** The last days of all quarters there are: they are asked for many times for every record. */
    private static final int[] LAST_DAYS = lastDays();

    /** Of 16 quarters; in a century that is no leap year they have fewer, so a guess by it is never too late. */
    private static final int DAYS_OF_16 = 1461;

    public Quarter {
        if (!isValid(index)) {
            throw new IllegalArgumentException("Quarter index " + index + " is outside the years 1900 to 2299");
        }
    }

    /** The quarter {@code 1..4} of a year. */
    public static Quarter of(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("Quarter " + quarter + " of " + year + ": expected 1 to 4");
        }
        return new Quarter(year * 4 + quarter - 1);
    }

    /**
     * Reads {@code 2026-Q3}.
     *
     * @throws IllegalArgumentException naming the text, if it is not a quarter
     */
    public static Quarter parse(String text) {
        int index = indexOf(text);
        if (index == INVALID) {
            throw new IllegalArgumentException("\"" + text + "\" is not a quarter such as 2026-Q3");
        }
        return new Quarter(index);
    }

    /** The index of {@code 2026-Q3} without making an object; {@link #INVALID} if the text is not a quarter. */
    public static int indexOf(CharSequence text) {
        if (text.length() != 7 || text.charAt(4) != '-' || text.charAt(5) != 'Q') {
            return INVALID;
        }
        int quarter = text.charAt(6) - '0';
        if (quarter < 1 || quarter > 4) {
            return INVALID;
        }
        int year = 0;
        for (int i = 0; i < 4; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return INVALID;
            }
            year = year * 10 + digit;
        }
        int index = year * 4 + quarter - 1;
        return isValid(index) ? index : INVALID;
    }

    /** The index of the quarter that an epoch day lies in. */
    public static int indexOfDay(int epochDay) {
        if (epochDay < FIRST_DAY || epochDay > LAST_DAYS[LAST_DAYS.length - 1]) {
            LocalDate day = LocalDate.ofEpochDay(epochDay);
            return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
        }
        int place = (epochDay - FIRST_DAY) * 16 / DAYS_OF_16;
        while (LAST_DAYS[place] < epochDay) {
            place++;
        }
        return FIRST_INDEX + place;
    }

    /** The last day of the quarter with this index, as an epoch day. */
    public static int lastEpochDay(int index) {
        int place = index - FIRST_INDEX;
        return place >= 0 && place < LAST_DAYS.length ? LAST_DAYS[place] : lastDay(index);
    }

    public int year() {
        return Math.floorDiv(index, 4);
    }

    /** 1 to 4. */
    public int quarterOfYear() {
        return Math.floorMod(index, 4) + 1;
    }

    public LocalDate firstDay() {
        return firstDayOf(index);
    }

    public LocalDate lastDay() {
        return firstDayOf(index + 1).minusDays(1);
    }

    public Quarter plus(int quarters) {
        return new Quarter(index + quarters);
    }

    @Override
    public int compareTo(Quarter other) {
        return Comparator.comparingInt(Quarter::index).compare(this, other);
    }

    /** {@code 2026-Q3}. */
    @Override
    public String toString() {
        return year() + "-Q" + quarterOfYear();
    }

    private static boolean isValid(int index) {
        return index >= FIRST_YEAR * 4 && index < (LAST_YEAR + 1) * 4;
    }

    private static int[] lastDays() {
        int[] days = new int[(LAST_YEAR + 1) * 4 - FIRST_INDEX];
        for (int place = 0; place < days.length; place++) {
            days[place] = lastDay(FIRST_INDEX + place);
        }
        return days;
    }

    private static int lastDay(int index) {
        return Math.toIntExact(firstDayOf(index + 1).toEpochDay()) - 1;
    }

    private static LocalDate firstDayOf(int index) {
        return LocalDate.of(Math.floorDiv(index, 4), Math.floorMod(index, 4) * 3 + 1, 1);
    }
}
