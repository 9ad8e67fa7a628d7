package io.alliancemetrics.schemas.value;

import java.time.LocalDate;

/** Days as {@code int}, counted from 1970-01-01, so that the hot path makes no date objects. */
public final class EpochDay {
    /** No day: an optional date that was left empty. */
    public static final int NONE = Integer.MIN_VALUE;

    /** The bounds that ClickHouse's {@code Date32} can hold: 1900-01-01 to 2299-12-31. */
    public static final int MIN = Math.toIntExact(LocalDate.of(1900, 1, 1).toEpochDay());

    public static final int MAX = Math.toIntExact(LocalDate.of(2299, 12, 31).toEpochDay());

    private static final long MILLIS_PER_DAY = 86_400_000L;

    private EpochDay() {}

    public static boolean isInRange(long epochDay) {
        return epochDay >= MIN && epochDay <= MAX;
    }

    public static int of(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** The UTC day of a timestamp in milliseconds: the <em>recorded day</em> of a Kafka record. */
    public static int ofTimestamp(long epochMillis) {
        return Math.toIntExact(Math.floorDiv(epochMillis, MILLIS_PER_DAY));
    }

    /** {@code 2026-03-31}, or nothing for {@link #NONE}. */
    public static String format(int epochDay) {
        return epochDay == NONE ? "" : LocalDate.ofEpochDay(epochDay).toString();
    }
}
