package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.review.NoProjection;
import io.alliancemetrics.dashboards.review.Point;
import io.alliancemetrics.dashboards.review.Projection;
import io.alliancemetrics.dashboards.review.ProjectionAnswer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Projections as CSV: a row for every quarter to come, or one with the reason why there is no projection. */
public final class ProjectionCsv {
    private static final List<String> HEADER = List.of(
            "kpi",
            "unit_measure",
            "due_period",
            "time_period",
            "projected_value",
            "low",
            "high",
            "outlook",
            "reason",
            "quarters",
            "from_period",
            "last_period",
            "last_value",
            "mean_change",
            "sigma");

    private ProjectionCsv() {}

    public static byte[] of(List<ProjectionAnswer> answers) {
        return Csv.of(HEADER, answers.stream().flatMap(ProjectionCsv::rows));
    }

    private static Stream<List<String>> rows(ProjectionAnswer answer) {
        return answer instanceof Projection projection
                ? projection.steps().stream().map(step -> fields(projection, step))
                : Stream.of(fields((NoProjection) answer));
    }

    private static List<String> fields(Projection projection, Projection.Step step) {
        Projection.Rule rule = projection.rule();
        return List.of(
                projection.kpi().id(),
                projection.kpi().unit().name(),
                Csv.code(projection.target().due()),
                step.quarter().toString(),
                exact(step.value()),
                exact(step.low()),
                exact(step.high()),
                projection.outlook().name(),
                "",
                Integer.toString(rule.quarters()),
                rule.from().quarter().toString(),
                rule.last().quarter().toString(),
                exact(rule.last().value()),
                exact(rule.meanChange()),
                exact(rule.sigma()));
    }

    private static List<String> fields(NoProjection none) {
        return List.of(
                none.kpi().id(),
                none.kpi().unit().name(),
                none.due().toString(),
                "",
                "",
                "",
                "",
                "",
                none.reason().name(),
                Integer.toString(none.quarters()),
                "",
                Csv.code(none.last().map(Point::quarter)),
                Csv.number(none.last().map(Point::value)),
                "",
                "");
    }

    private static String exact(BigDecimal value) {
        return value.toPlainString();
    }
}
