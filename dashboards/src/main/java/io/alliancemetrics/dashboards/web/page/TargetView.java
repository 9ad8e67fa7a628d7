package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.scorecard.FigureFormat;
import io.alliancemetrics.dashboards.scorecard.TargetStanding;
import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.Optional;

/**
 * A target and how far it is.
 *
 * @param goal {@code ≥ 15 %}
 * @param due {@code by 2028-Q4} or {@code every quarter}
 * @param state a word
 * @param shape the same as a shape
 * @param distance {@code 3.20 pp to go}; nothing if the figure is missing
 */
record TargetView(
        String goal, String due, String state, String shape, String cssClass, Optional<String> distance, String exact) {
    static TargetView of(Unit unit, TargetStanding standing) {
        String goal = standing.target().comparison().symbol() + " "
                + FigureFormat.target(unit, standing.target().value());
        String due = standing.target()
                .due()
                .map(Quarter::toString)
                .map("by "::concat)
                .orElse("every quarter");
        return new TargetView(
                goal,
                due,
                standing.state().label(),
                shape(standing),
                standing.isMet() ? "met" : "open",
                distance(unit, standing),
                standing.distance().map(FigureFormat::exact).orElse(""));
    }

    private static String shape(TargetStanding standing) {
        return switch (standing.state()) {
            case MET -> "✓";
            case NOT_YET -> "→";
            case MISSED -> "✗";
            case UNKNOWN -> "○";
        };
    }

    private static Optional<String> distance(Unit unit, TargetStanding standing) {
        return standing.distance().map(difference -> {
            String far = FigureFormat.distance(unit, difference);
            return switch (standing.state()) {
                case MET -> difference.signum() == 0 ? "exactly" : far + " above";
                case NOT_YET -> far + " to go";
                case MISSED, UNKNOWN -> far + (difference.signum() > 0 ? " above" : " short");
            };
        });
    }
}
