package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FiguresNotFoundException;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.Optional;

/**
 * Which review is meant: of which quarter, in which vintage. What an address leaves open is the newest released quarter, or
 * the newest one if none is released, and its release, or the latest figures if it has none.
 *
 * @param isAsGiven whether the address said it all
 */
record ReviewChoice(Quarter quarter, String vintage, boolean isAsGiven) {
    /**
     * The review that an address means.
     *
     * @throws FiguresNotFoundException if there are no figures yet, or none of that quarter or vintage
     */
    static ReviewChoice of(Optional<Quarter> quarter, Optional<String> vintage, Coverage coverage) {
        if (coverage.isEmpty()) {
            throw FiguresNotFoundException.noneYet();
        }
        String given = vintage.orElse(Coverage.LATEST);
        if (coverage.quarters(given).isEmpty()) {
            throw FiguresNotFoundException.vintage(given, coverage);
        }
        Quarter chosen = quarter.orElseGet(() -> newest(vintage, coverage));
        if (!coverage.quarters().contains(chosen)) {
            throw FiguresNotFoundException.quarter(chosen, coverage);
        }
        // A form sends the vintage of the page before, which may not have the quarter that was chosen.
        boolean has =
                vintage.filter(of -> coverage.quarters(of).contains(chosen)).isPresent();
        String of = has ? given : ofQuarter(chosen, coverage);
        return new ReviewChoice(chosen, of, quarter.isPresent() && has);
    }

    boolean isLatest() {
        return vintage.equals(Coverage.LATEST);
    }

    /** Where that review is, for ever. */
    String address(String path, Optional<String> language) {
        return path + "?quarter=" + quarter + "&vintage=" + vintage
                + language.map(code -> "&lang=" + code).orElse("");
    }

    private static Quarter newest(Optional<String> vintage, Coverage coverage) {
        String of = vintage.orElseGet(() -> coverage.vintages().stream()
                .filter(name -> !name.equals(Coverage.LATEST))
                .findFirst()
                .orElse(Coverage.LATEST));
        return coverage.newest(of).orElseThrow();
    }

    private static String ofQuarter(Quarter quarter, Coverage coverage) {
        String release = quarter.toString();
        return coverage.quarters(release).contains(quarter) ? release : Coverage.LATEST;
    }
}
