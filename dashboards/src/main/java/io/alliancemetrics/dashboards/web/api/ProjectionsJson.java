package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.review.NoProjection;
import io.alliancemetrics.dashboards.review.Point;
import io.alliancemetrics.dashboards.review.Projection;
import io.alliancemetrics.dashboards.review.ProjectionAnswer;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;

/** Where the KPIs with a due period land at the present pace, and the rule. */
public record ProjectionsJson(String quarter, String vintage, RuleJson rule, List<EntryJson> projections) {
    /** The rule: the drift method; docs/kpis.md explains it. */
    public record RuleJson(String method, int fewestQuarters, int mostQuarters, int coverage, BigDecimal multiplier) {
        static final RuleJson DRIFT = new RuleJson(
                "drift",
                Projection.FEWEST_QUARTERS,
                Projection.MOST_QUARTERS,
                Projection.COVERAGE,
                Projection.MULTIPLIER);
    }

    /**
     * A KPI: either a projection or the reason why there is none, the other is null.
     *
     * @param last the newest figure, which a projection begins with; null if there is none
     */
    public record EntryJson(
            String kpi,
            String unitMeasure,
            TargetJson target,
            String outlook,
            String reason,
            int quarters,
            PointJson last,
            DriftJson drift,
            List<StepJson> steps) {
        static EntryJson of(ProjectionAnswer answer) {
            TargetJson target = answer.kpi().target().map(TargetJson::of).orElseThrow();
            String unit = answer.kpi().unit().name();
            if (answer instanceof Projection projection) {
                return new EntryJson(
                        projection.kpi().id(),
                        unit,
                        target,
                        projection.outlook().name(),
                        null,
                        projection.rule().quarters(),
                        PointJson.of(projection.rule().last()),
                        DriftJson.of(projection.rule()),
                        projection.steps().stream().map(StepJson::of).toList());
            }
            NoProjection none = (NoProjection) answer;
            return new EntryJson(
                    none.kpi().id(),
                    unit,
                    target,
                    null,
                    none.reason().name(),
                    none.quarters(),
                    none.last().map(PointJson::of).orElse(null),
                    null,
                    List.of());
        }
    }

    /** What a projection was computed from; {@code least} and {@code most} are null where there is no bound. */
    public record DriftJson(
            PointJson from, BigDecimal meanChange, BigDecimal sigma, BigDecimal least, BigDecimal most) {
        static DriftJson of(Projection.Rule rule) {
            return new DriftJson(
                    PointJson.of(rule.from()),
                    rule.meanChange(),
                    rule.sigma(),
                    rule.bounds().least().orElse(null),
                    rule.bounds().most().orElse(null));
        }
    }

    /** A figure that there is. */
    public record PointJson(String timePeriod, BigDecimal obsValue) {
        static PointJson of(Point point) {
            return new PointJson(point.quarter().toString(), point.value());
        }
    }

    /** A quarter to come; the last one is the due period. */
    public record StepJson(String timePeriod, BigDecimal projectedValue, BigDecimal low, BigDecimal high) {
        static StepJson of(Projection.Step step) {
            return new StepJson(step.quarter().toString(), step.value(), step.low(), step.high());
        }
    }

    public static ProjectionsJson of(Quarter quarter, String vintage, List<ProjectionAnswer> answers) {
        return new ProjectionsJson(
                quarter.toString(),
                vintage,
                RuleJson.DRIFT,
                answers.stream().map(EntryJson::of).toList());
    }
}
