package io.alliancemetrics.ingest.record;

import io.alliancemetrics.schemas.value.Quarter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quarters such as {@code 2026q3}, {@code Q3 2026} or {@code 3Q2026}. */
final class PeriodSpelling {
    private static final String GAP = "[\\s\u00A0\u202F/._-]*";
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})" + GAP + "[qQ]" + GAP + "([1-4])");
    private static final Pattern QUARTER_FIRST =
            Pattern.compile("(?:[qQ]" + GAP + "([1-4])|([1-4])" + GAP + "[qQ])" + GAP + "([0-9]{4})");

    private PeriodSpelling() {}

    /** As {@code 2026-Q3}; empty if it is no quarter. */
    static Optional<String> of(String cell) {
        Matcher yearFirst = YEAR_FIRST.matcher(cell);
        if (yearFirst.matches()) {
            return quarter(yearFirst.group(1), yearFirst.group(2));
        }
        Matcher quarterFirst = QUARTER_FIRST.matcher(cell);
        if (quarterFirst.matches()) {
            String quarter = quarterFirst.group(1) == null ? quarterFirst.group(2) : quarterFirst.group(1);
            return quarter(quarterFirst.group(3), quarter);
        }
        return Optional.empty();
    }

    private static Optional<String> quarter(String year, String quarter) {
        String text = year + "-Q" + quarter;
        return Quarter.indexOf(text) == Quarter.INVALID ? Optional.empty() : Optional.of(text);
    }
}
