package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.schemas.value.EpochDay;
import java.time.LocalDate;
import java.util.Optional;

/** From which day a workbook counts its dates. */
enum DateSystem {
    /** Day 1 is 1900-01-01; because there is a day for 1900-02-29, which never was, later days are one too high. */
    FROM_1900(LocalDate.of(1899, 12, 30), 61),
    /** Day 0 is 1904-01-01. */
    FROM_1904(LocalDate.of(1904, 1, 1), 0);

    private final LocalDate dayZero;
    private final int first;

    DateSystem(LocalDate dayZero, int first) {
        this.dayZero = dayZero;
        this.first = first;
    }

    /**
     * The day of a serial number; empty if it is before March 1900, where spreadsheet programs disagree, or later than any
     * date that is read.
     */
    Optional<LocalDate> day(long serial) {
        long epochDay = dayZero.toEpochDay() + serial;
        return serial >= first && EpochDay.isInRange(epochDay)
                ? Optional.of(LocalDate.ofEpochDay(epochDay))
                : Optional.empty();
    }
}
