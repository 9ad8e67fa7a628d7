package io.alliancemetrics.schemas.rule;

import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.LocalDate;

/**
 * Checks of days against each other and against the recorded day. A day that is {@link EpochDay#NONE} (left out, or already
 * found invalid) is in order.
 */
final class DayChecks {
    private final FieldChecks fields;
    private final int recordedDay;

    DayChecks(FieldChecks fields, int recordedDay) {
        this.fields = fields;
        this.recordedDay = recordedDay;
    }

    void notBefore(String column, int end, String beginColumn, int begin) {
        if (end != EpochDay.NONE && begin != EpochDay.NONE && end < begin) {
            fields.add(new Violation(
                    Rule.DATE_ORDER,
                    column,
                    EpochDay.format(end),
                    "a day not before " + beginColumn + " (" + EpochDay.format(begin) + ")"));
        }
    }

    void happened(String column, int day) {
        if (day != EpochDay.NONE && day > recordedDay) {
            fields.add(new Violation(
                    Rule.DATE_IN_FUTURE,
                    column,
                    EpochDay.format(day),
                    "a day not after the day of filing (" + EpochDay.format(recordedDay) + ")"));
        }
    }

    void begun(String column, String timePeriod) {
        int quarter = Quarter.indexOf(timePeriod);
        if (quarter == Quarter.INVALID) {
            return;
        }
        LocalDate begins = new Quarter(quarter).firstDay();
        if (EpochDay.of(begins) > recordedDay) {
            fields.add(new Violation(
                    Rule.DATE_IN_FUTURE,
                    column,
                    timePeriod,
                    "a quarter that has begun on the day of filing (" + EpochDay.format(recordedDay) + ")"));
        }
    }
}
