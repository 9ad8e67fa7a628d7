package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.NoProjection;
import io.alliancemetrics.dashboards.review.Projection;
import io.alliancemetrics.dashboards.review.Projection.Step;
import io.alliancemetrics.dashboards.review.ProjectionAnswer;
import io.alliancemetrics.dashboards.review.Series;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A KPI over time, with the path to its target and the projection.
 *
 * @param outlook what is projected, or why nothing is; nothing for a KPI that is not projected
 * @param hasPath whether the KPI has a target
 * @param hasProjection whether quarters to come are projected
 */
record SeriesView(Chart chart, Optional<String> outlook, boolean hasPath, boolean hasProjection, List<Row> rows) {
    private static final String API = "/api/v1/series";

    /**
     * A quarter.
     *
     * @param nothing what stands in the place of a figure that there is not; empty for a quarter to come
     */
    record Row(
            String quarter,
            Optional<NumberView> value,
            String nothing,
            Optional<StatusView> status,
            Optional<NumberView> path,
            Optional<NumberView> projected,
            Optional<NumberView> low,
            Optional<NumberView> high) {}

    /** What the chart draws: names are in the page's language, numbers exact decimals as text, null where there is none. */
    record Data(String unit, String unitLabel, Names names, List<Point> points) {}

    /** What its lines are called. */
    record Names(String figure, String path, String projection, String range) {}

    /** A quarter of the chart. */
    record Point(String quarter, String value, String path, String projected, String low, String high) {
        static Point of(Series.Entry entry) {
            return new Point(
                    entry.quarter().toString(),
                    exact(entry.value()),
                    exact(entry.path()),
                    exact(entry.projected().map(Step::value)),
                    exact(entry.projected().map(Step::low)),
                    exact(entry.projected().map(Step::high)));
        }

        private static String exact(Optional<BigDecimal> value) {
            return value.map(BigDecimal::toPlainString).orElse(null);
        }
    }

    static SeriesView of(Kpi kpi, ReviewContext context, FigureTable table) {
        Series series = Series.of(kpi, table, context.quarter());
        Words words = context.words();
        return new SeriesView(
                chart(series, context),
                series.projection().map(answer -> outlook(answer, words)),
                kpi.target().isPresent(),
                series.projection().filter(Projection.class::isInstance).isPresent(),
                series.entries().stream().map(entry -> row(entry, kpi, words)).toList());
    }

    private static Chart chart(Series series, ReviewContext context) {
        Words words = context.words();
        Kpi kpi = series.kpi();
        Data data = new Data(
                kpi.unit().name(),
                words.numbers().unit(kpi.unit()),
                new Names(
                        words.text("series.figure"),
                        words.text("series.path"),
                        words.text("series.projection"),
                        words.text("series.range")),
                series.entries().stream().map(Point::of).toList());
        return Chart.of(
                "series",
                "series",
                words.text("series.title", words.title(kpi), words.numbers().unit(kpi.unit())),
                definition(series, words),
                API,
                context.query() + "&kpi=" + kpi.id(),
                data);
    }

    private static String definition(Series series, Words words) {
        Kpi kpi = series.kpi();
        return Stream.of(
                        Optional.of(words.description(kpi)),
                        Optional.of(words.formula(kpi) + "."),
                        kpi.target().map(target -> words.text("series.path.definition")),
                        series.projection().map(answer -> ProjectionSection.rule(words)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String outlook(ProjectionAnswer answer, Words words) {
        if (answer instanceof Projection projection) {
            Landing landing = Landing.of(projection, words);
            return words.text(
                    "projection.sentence",
                    landing.pace().text() + "\u00a0" + landing.paceUnit(),
                    landing.basis(),
                    landing.value().text(),
                    landing.due(),
                    landing.low().text(),
                    landing.high().text(),
                    landing.outlook());
        }
        return ProjectionSection.reason((NoProjection) answer, words);
    }

    private static Row row(Series.Entry entry, Kpi kpi, Words words) {
        return new Row(
                entry.quarter().toString(),
                number(entry.value(), kpi, words),
                entry.row().map(row -> nothing(row, words)).orElse(""),
                entry.row().map(FigureRow::status).map(status -> StatusView.of(words, status)),
                number(entry.path(), kpi, words),
                number(entry.projected().map(Step::value), kpi, words),
                number(entry.projected().map(Step::low), kpi, words),
                number(entry.projected().map(Step::high), kpi, words));
    }

    static String nothing(FigureRow row, Words words) {
        return words.text(row.confidential() ? "status.confidential" : "status.O");
    }

    private static Optional<NumberView> number(Optional<BigDecimal> value, Kpi kpi, Words words) {
        return value.map(of -> NumberView.of(words, kpi.unit(), of));
    }
}
