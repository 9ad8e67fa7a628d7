package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.words.Numbers;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A KPI of the alliance on a card.
 *
 * @param number the figure; nothing if it is missing
 * @param change on the quarter before, with the quarter's name
 * @param changeOnYear on the same quarter of the year before
 * @param revision how far the figure differs from the one of the other vintage, in a sentence; nothing if it does not
 * @param reporting {@code 7 of 8 members}
 * @param missing the members without a figure, by name; nothing if there are none
 */
record Card(
        String id,
        String title,
        String description,
        String formula,
        String href,
        String trace,
        String unit,
        Optional<NumberView> number,
        StatusView status,
        Change change,
        Change changeOnYear,
        Optional<Course> course,
        Optional<Spark> spark,
        Optional<String> revision,
        String reporting,
        Optional<String> missing) {
    /** A difference, or that there is nothing to compare with. */
    record Change(String label, Optional<ChangeView> by) {}

    static Card of(Kpi kpi, ReviewContext context, FigureTable table, Optional<FigureTable> other) {
        Words words = context.words();
        Optional<FigureRow> row = table.alliance(kpi, context.quarter());
        return new Card(
                kpi.id(),
                words.title(kpi),
                words.description(kpi),
                words.formula(kpi),
                "/kpis/" + kpi.id() + context.query(),
                TraceLink.of(kpi, FigureRow.ALLIANCE, context),
                words.numbers().unit(kpi.unit()),
                value(kpi, table, context.quarter()).map(value -> NumberView.of(words, kpi.unit(), value)),
                StatusView.of(words, row.map(FigureRow::status).orElse(ObsStatus.O)),
                change(kpi, context, table, -1),
                change(kpi, context, table, -4),
                Course.of(kpi, context, table),
                Spark.of(table.series(kpi, FigureRow.ALLIANCE), context.quarter()),
                other.flatMap(with -> revision(kpi, context, table, with)),
                words.text(
                        "course.reporting",
                        row.map(FigureRow::reporting).orElse(0),
                        row.map(FigureRow::expected).orElse(0)),
                missing(kpi, context, table));
    }

    static Optional<BigDecimal> value(Kpi kpi, FigureTable table, Quarter quarter) {
        return table.alliance(kpi, quarter).flatMap(FigureRow::value);
    }

    private static Change change(Kpi kpi, ReviewContext context, FigureTable table, int quarters) {
        Quarter before = context.quarter().plus(quarters);
        return new Change(
                context.words().text("course.change", before.toString()),
                value(kpi, table, context.quarter())
                        .flatMap(value -> value(kpi, table, before).map(value::subtract))
                        .map(difference -> ChangeView.of(context.words(), kpi.unit(), difference)));
    }

    private static Optional<String> revision(Kpi kpi, ReviewContext context, FigureTable table, FigureTable other) {
        Optional<BigDecimal> here = value(kpi, table, context.quarter());
        Optional<BigDecimal> there = value(kpi, other, context.quarter());
        if (here.equals(there)) {
            return Optional.empty();
        }
        Words words = context.words();
        Numbers numbers = words.numbers();
        String which = context.isLatest() ? "course.released" : "course.latest";
        String value =
                there.map(found -> numbers.valueWithUnit(kpi.unit(), found)).orElseGet(() -> words.text("status.O"));
        return Optional.of(here.flatMap(found -> there.map(found::subtract))
                .map(difference -> words.text(
                        which + ".by",
                        value,
                        numbers.changeWithUnit(kpi.unit(), context.isLatest() ? difference : difference.negate())))
                .orElseGet(() -> words.text(which, value)));
    }

    private static Optional<String> missing(Kpi kpi, ReviewContext context, FigureTable table) {
        List<String> missing = table.members(context.quarter()).stream()
                .filter(area -> table.row(kpi, area, context.quarter())
                        .filter(row -> row.status() == ObsStatus.O)
                        .isPresent())
                .map(context.words()::area)
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", missing));
    }
}
