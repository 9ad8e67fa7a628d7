package io.alliancemetrics.schemas.rule;

import io.alliancemetrics.schemas.value.CodeList;
import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;

/** Checks of one field each; every one adds at most one violation. */
final class FieldChecks {
    /** An amount has at most 18 digits, 2 of them decimals; a rate 18 digits, 8 of them decimals. */
    private static final long MAX_UNSCALED = 999_999_999_999_999_999L;

    private static final int MAX_TEXT = 2_000;

    private final List<Violation> violations;

    FieldChecks(List<Violation> violations) {
        this.violations = violations;
    }

    void add(Violation violation) {
        violations.add(violation);
    }

    /** True if there is a text of a sensible length, so that further checks make sense. */
    boolean required(String column, String value) {
        if (value.isBlank()) {
            violations.add(Violation.of(Rule.FIELD_MISSING, column, value));
            return false;
        }
        return optional(column, value);
    }

    boolean optional(String column, String value) {
        if (value.length() > MAX_TEXT) {
            violations.add(
                    new Violation(Rule.FIELD_INVALID, column, value, "a text of at most " + MAX_TEXT + " characters"));
            return false;
        }
        return true;
    }

    void code(String column, String value, List<String> codes) {
        if (required(column, value) && !codes.contains(value)) {
            violations.add(new Violation(Rule.FIELD_INVALID, column, value, "one of " + String.join(", ", codes)));
        }
    }

    void area(String column, String value) {
        if (required(column, value) && !CodeList.REF_AREA.contains(value)) {
            violations.add(Violation.of(Rule.AREA_UNKNOWN, column, value));
        }
    }

    void currency(String column, String value) {
        if (required(column, value) && !CodeList.CURRENCY.contains(value)) {
            violations.add(Violation.of(Rule.CURRENCY_UNKNOWN, column, value));
        }
    }

    void period(String column, String value) {
        if (required(column, value) && Quarter.indexOf(value) == Quarter.INVALID) {
            violations.add(Violation.of(Rule.PERIOD_INVALID, column, value));
        }
    }

    void amount(String column, long hundredths) {
        if (hundredths < -MAX_UNSCALED || hundredths > MAX_UNSCALED) {
            violations.add(tooLarge(column, "an amount of at most 16 digits before the decimal point"));
        } else if (hundredths < 0) {
            violations.add(Violation.of(Rule.AMOUNT_NEGATIVE, column, Decimals.format(hundredths, 2)));
        }
    }

    void rate(String column, long hundredMillionths) {
        if (hundredMillionths > MAX_UNSCALED || hundredMillionths < -MAX_UNSCALED) {
            violations.add(tooLarge(column, "a rate of at most 10 digits before the decimal point"));
        } else if (hundredMillionths <= 0) {
            String found = Decimals.format(hundredMillionths, 8);
            violations.add(new Violation(Rule.FIELD_INVALID, column, found, "a rate of more than 0"));
        }
    }

    void day(String column, int epochDay) {
        if (!EpochDay.isInRange(epochDay)) {
            violations.add(new Violation(
                    Rule.FIELD_INVALID,
                    column,
                    "day " + epochDay + " since 1970-01-01",
                    "a date between 1900-01-01 and 2299-12-31"));
        }
    }

    void optionalDay(String column, int epochDay) {
        if (epochDay != EpochDay.NONE) {
            day(column, epochDay);
        }
    }

    private static Violation tooLarge(String column, String expected) {
        return new Violation(Rule.FIELD_INVALID, column, "a larger number", expected);
    }
}
