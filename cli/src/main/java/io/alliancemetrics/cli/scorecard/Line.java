package io.alliancemetrics.cli.scorecard;

import io.alliancemetrics.dashboards.scorecard.ScorecardLine;
import io.alliancemetrics.dashboards.scorecard.TargetStanding;
import io.alliancemetrics.dashboards.words.Numbers;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import java.math.BigDecimal;
import java.util.Locale;

/** The words of a KPI's line. Every sign stands with a word, so that nothing depends on it. */
record Line(ScorecardLine of) {
    private static final Numbers NUMBERS = Words.of(Locale.ENGLISH).numbers();
    private static final String NO_DATA = "no data";

    String title() {
        return of.kpi().title();
    }

    String value() {
        return of.figure()
                .value()
                .map(value -> NUMBERS.valueWithUnit(of.unit(), value))
                .orElse(NO_DATA);
    }

    String status() {
        return of.figure().isMissing() ? "" : of.figure().status().label();
    }

    String change() {
        return of.change()
                .map(change -> arrow(change) + " " + NUMBERS.change(of.unit(), change))
                .orElse("");
    }

    String target() {
        return of.standing().map(standing -> target(standing.target())).orElse("");
    }

    String standing() {
        return of.standing().map(this::standing).orElse("");
    }

    String reporting() {
        return of.reporting() + " of " + of.expected();
    }

    Colour valueColour() {
        return of.figure().isMissing() ? Colour.FAINT : Colour.BOLD;
    }

    Colour standingColour() {
        return of.standing().map(standing -> colour(standing.state())).orElse(Colour.NONE);
    }

    private String target(KpiTarget target) {
        String due = target.due().map(quarter -> " by " + quarter).orElse("");
        return target.comparison().symbol() + " " + NUMBERS.target(of.unit(), target.value()) + due;
    }

    /** {@code to go} while there is time, {@code short} when there is none left. */
    private String standing(TargetStanding standing) {
        String distance = standing.distance()
                .map(value -> NUMBERS.distance(of.unit(), value))
                .orElse("");
        return switch (standing.state()) {
            case MET -> "✓ met";
            case NOT_YET -> "→ " + distance + " to go";
            case MISSED -> "✗ " + distance + " short";
            case UNKNOWN -> NO_DATA;
        };
    }

    private String arrow(BigDecimal change) {
        int direction = NUMBERS.direction(of.unit(), change);
        if (direction == 0) {
            return "·";
        }
        return direction > 0 ? "▲" : "▼";
    }

    private static Colour colour(TargetStanding.State state) {
        return switch (state) {
            case MET -> Colour.GREEN;
            case NOT_YET -> Colour.NONE;
            case MISSED -> Colour.RED;
            case UNKNOWN -> Colour.FAINT;
        };
    }
}
