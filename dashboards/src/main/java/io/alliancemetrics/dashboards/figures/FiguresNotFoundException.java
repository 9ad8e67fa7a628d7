package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.schemas.value.Quarter;

/** There are no such figures. The message says what was asked for and what there is. */
public final class FiguresNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is not there. */
    public enum Missing {
        /** No figures at all: nothing has been reported yet. */
        EVERYTHING,
        VINTAGE,
        QUARTER
    }

    private final Missing missing;

    private FiguresNotFoundException(Missing missing, String message) {
        super(message);
        this.missing = missing;
    }

    public static FiguresNotFoundException noneYet() {
        return new FiguresNotFoundException(
                Missing.EVERYTHING,
                "There are no figures yet. They appear with the first membership record together with an AI export, "
                        + "an expenditure or a release of 2026-Q1 or later.");
    }

    public static FiguresNotFoundException vintage(String vintage, Coverage coverage) {
        return new FiguresNotFoundException(
                Missing.VINTAGE,
                "There is no vintage \"" + vintage + "\". Choose one of: " + String.join(", ", coverage.vintages())
                        + ".");
    }

    public static FiguresNotFoundException quarter(Quarter quarter, String vintage, Coverage coverage) {
        String range = coverage.newest(vintage)
                .map(newest -> " It has " + oldest(vintage, coverage) + " to " + newest + ".")
                .orElse("");
        return new FiguresNotFoundException(
                Missing.QUARTER, "The vintage " + vintage + " has no figures for " + quarter + "." + range);
    }

    public static FiguresNotFoundException quarter(Quarter quarter, Coverage coverage) {
        return new FiguresNotFoundException(
                Missing.QUARTER,
                "There are no figures for " + quarter + ". The newest quarter is "
                        + coverage.quarters().get(0) + ".");
    }

    public Missing missing() {
        return missing;
    }

    private static Quarter oldest(String vintage, Coverage coverage) {
        return coverage.quarters(vintage).get(coverage.quarters(vintage).size() - 1);
    }
}
