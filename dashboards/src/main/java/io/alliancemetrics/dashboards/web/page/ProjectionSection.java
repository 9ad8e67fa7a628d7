package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.NoProjection;
import io.alliancemetrics.dashboards.review.Projection;
import io.alliancemetrics.dashboards.review.ProjectionAnswer;
import io.alliancemetrics.dashboards.review.Projections;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Where the KPIs with a due period land at the present pace.
 *
 * @param rule how they are projected, in a sentence
 * @param chart nothing if nothing can be projected yet
 */
record ProjectionSection(String rule, List<Row> rows, Optional<Chart> chart, Download download) {
    private static final String API = "/api/v1/projections";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHARE_DECIMALS = 2;

    /**
     * A KPI.
     *
     * @param now the figure of the quarter
     * @param landing nothing if there is no projection
     * @param reason why there is none
     */
    record Row(
            String title,
            String href,
            String goal,
            Optional<NumberView> now,
            String unit,
            Optional<Landing> landing,
            Optional<String> reason) {}

    /** What the chart draws: names are in the page's language, numbers exact decimals as text. */
    record Data(String axis, List<Bar> bars) {}

    /**
     * A KPI of the chart. Shares are in percent of the target, so that all have one scale.
     *
     * @param label the landing with its unit, as in the table
     */
    record Bar(String name, String label, String value, String low, String high) {}

    static ProjectionSection of(ReviewContext context, FigureTable table) {
        List<ProjectionAnswer> answers = Projections.of(table, context.quarter());
        List<Bar> bars = answers.stream()
                .filter(Projection.class::isInstance)
                .map(answer -> bar((Projection) answer, context.words()))
                .toList();
        return new ProjectionSection(
                rule(context.words()),
                answers.stream().map(answer -> row(answer, context, table)).toList(),
                bars.isEmpty() ? Optional.empty() : Optional.of(chart(context, bars)),
                Download.of(context.words().text("chart.download"), API, context.query()));
    }

    static String rule(Words words) {
        return words.text(
                "projection.rule",
                Projection.FEWEST_QUARTERS,
                Projection.MOST_QUARTERS,
                Projection.COVERAGE,
                words.numbers().decimal(Projection.MULTIPLIER));
    }

    /** Why a KPI has no projection. */
    static String reason(NoProjection none, Words words) {
        return words.text(
                "projection.none." + none.reason().name(),
                none.quarters(),
                Projection.FEWEST_QUARTERS,
                none.due().toString());
    }

    private static Chart chart(ReviewContext context, List<Bar> bars) {
        Words words = context.words();
        return Chart.of(
                "projection-chart",
                "projection",
                words.text("projection.chart"),
                rule(words),
                API,
                context.query(),
                new Data(words.text("projection.axis"), bars));
    }

    private static Row row(ProjectionAnswer answer, ReviewContext context, FigureTable table) {
        Kpi kpi = answer.kpi();
        Words words = context.words();
        Optional<Landing> landing =
                answer instanceof Projection projection ? Optional.of(Landing.of(projection, words)) : Optional.empty();
        return new Row(
                words.title(kpi),
                KpiLink.of(kpi, context),
                Course.goal(kpi, kpi.target().orElseThrow(), words),
                Card.value(kpi, table, context.quarter()).map(value -> NumberView.of(words, kpi.unit(), value)),
                words.numbers().unit(kpi.unit()),
                landing,
                answer instanceof NoProjection none ? Optional.of(reason(none, words)) : Optional.empty());
    }

    private static Bar bar(Projection projection, Words words) {
        Projection.Step landing = projection.landing();
        BigDecimal target = projection.target().value();
        return new Bar(
                words.title(projection.kpi()),
                words.numbers().valueWithUnit(projection.kpi().unit(), landing.value()),
                share(landing.value(), target),
                share(landing.low(), target),
                share(landing.high(), target));
    }

    private static String share(BigDecimal value, BigDecimal target) {
        return value.multiply(HUNDRED)
                .divide(target, SHARE_DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
