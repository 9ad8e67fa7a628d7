package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.PathState;
import io.alliancemetrics.dashboards.review.TargetPath;
import io.alliancemetrics.dashboards.words.Numbers;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a KPI's figure of a quarter stands to its target, in words and as a bullet bar.
 *
 * @param goal {@code ≥ 100 by 2028-Q4}
 * @param state a word: met, on or ahead of the path, behind the path, not met, no data
 * @param shape the same as a shape
 * @param css the same as a class
 * @param path {@code the path is at 37.50: 0.70 points ahead}; nothing without a path or a figure
 */
record Course(String goal, String state, String shape, String css, Optional<String> path, Optional<Bullet> bullet) {
    static Optional<Course> of(Kpi kpi, ReviewContext context, FigureTable table) {
        return kpi.target().map(target -> of(kpi, target, context, table));
    }

    private static Course of(Kpi kpi, KpiTarget target, ReviewContext context, FigureTable table) {
        Words words = context.words();
        TargetPath path = TargetPath.of(target, table.series(kpi, FigureRow.ALLIANCE));
        Optional<BigDecimal> figure = table.alliance(kpi, context.quarter()).flatMap(FigureRow::value);
        PathState state = path.state(context.quarter(), figure);
        Optional<BigDecimal> at = path.at(context.quarter());
        return new Course(
                goal(kpi, target, words),
                words.text("course.state." + state.name()),
                shape(state),
                css(state),
                figure.flatMap(value -> at.map(place -> distance(kpi, target, value, place, words))),
                figure.map(value -> Bullet.of(value, target.value(), at)));
    }

    static String goal(Kpi kpi, KpiTarget target, Words words) {
        String goal = target.comparison().symbol() + " " + words.numbers().target(kpi.unit(), target.value());
        return target.due()
                .map(due -> words.text("course.goal.due", goal, due.toString()))
                .orElseGet(() -> words.text("course.goal.always", goal));
    }

    static String shape(PathState state) {
        return switch (state) {
            case MET -> "✓";
            case AHEAD -> "▲";
            case BEHIND -> "▼";
            case MISSED -> "✗";
            case UNKNOWN -> "○";
        };
    }

    static String css(PathState state) {
        return switch (state) {
            case MET, AHEAD -> "good";
            case BEHIND, MISSED -> "bad";
            case UNKNOWN -> "unknown";
        };
    }

    private static String distance(Kpi kpi, KpiTarget target, BigDecimal figure, BigDecimal at, Words words) {
        Numbers numbers = words.numbers();
        BigDecimal lead = figure.subtract(at);
        boolean isTarget = at.compareTo(target.value()) == 0;
        String place = numbers.valueWithUnit(kpi.unit(), at);
        String far = numbers.distance(kpi.unit(), lead);
        String side = lead.signum() == 0 ? "exactly" : lead.signum() > 0 ? "above" : "below";
        return words.text((isTarget ? "course.target." : "course.path.") + side, far, place);
    }
}
