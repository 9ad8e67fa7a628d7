package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Series side by side: a KPI of all members on one scale, or all KPIs of a member, each on its own.
 *
 * @param heading of the first column
 * @param quarters oldest first
 */
record SmallMultiples(Chart chart, String heading, List<String> quarters, List<Row> rows) {
    /** Two years; the page of a KPI or a member has more. */
    static final int QUARTERS = 8;

    private static final String API = "/api/v1/kpi";

    /** A series. */
    record Row(String name, String href, String unit, List<Cell> cells) {}

    /**
     * A quarter of a series.
     *
     * @param nothing what stands in the place of a figure that there is not; empty if there is no row, before a member joined
     */
    record Cell(Optional<NumberView> value, String nothing) {}

    /**
     * What the chart draws: names are in the page's language, numbers exact decimals as text, null where there is none.
     *
     * @param common whether all panels have one scale
     * @param target of all panels; null if they have none in common
     */
    record Data(List<String> quarters, boolean common, String target, List<Panel> panels) {}

    /**
     * A series.
     *
     * @param label the last quarter's figure with its unit, or that there is none
     */
    record Panel(String name, String label, List<String> values) {}

    /** A KPI of the members of the context's quarter, in the newest quarters up to it. */
    static SmallMultiples ofMembers(Kpi kpi, ReviewContext context, FigureTable table) {
        Words words = context.words();
        List<Quarter> quarters = quarters(context, table, QUARTERS);
        List<String> areas = table.members(context.quarter()).stream()
                .filter(area -> !table.series(kpi, area).isEmpty())
                .toList();
        return new SmallMultiples(
                Chart.of(
                        "multiples-" + kpi.id(),
                        "multiples",
                        words.text(
                                "members.multiples",
                                words.title(kpi),
                                words.numbers().unit(kpi.unit())),
                        words.text("members.multiples.definition", words.formula(kpi)),
                        API,
                        "?vintage=" + context.vintage() + "&kpi=" + kpi.id(),
                        new Data(
                                names(quarters),
                                true,
                                RankedDots.target(kpi)
                                        .map(target -> target.value().toPlainString())
                                        .orElse(null),
                                areas.stream()
                                        .map(area -> panel(words.area(area), kpi, area, quarters, table, words))
                                        .toList())),
                words.text("table.member"),
                names(quarters),
                areas.stream()
                        .map(area ->
                                row(words.area(area), MemberLink.of(area, context), kpi, area, quarters, table, words))
                        .toList());
    }

    /** All KPIs of a member, in all quarters up to the context's. */
    static SmallMultiples ofKpis(String area, ReviewContext context, FigureTable table) {
        Words words = context.words();
        List<Quarter> quarters = quarters(context, table, Integer.MAX_VALUE);
        List<Kpi> kpis = Arrays.stream(Kpi.values())
                .filter(kpi -> !table.series(kpi, area).isEmpty())
                .toList();
        return new SmallMultiples(
                Chart.of(
                        "multiples",
                        "multiples",
                        words.text("memberPage.multiples", words.area(area)),
                        words.text("memberPage.multiples.definition"),
                        API,
                        "?vintage=" + context.vintage() + "&ref_area=" + area,
                        new Data(
                                names(quarters),
                                false,
                                null,
                                kpis.stream()
                                        .map(kpi -> panel(words.title(kpi), kpi, area, quarters, table, words))
                                        .toList())),
                words.text("table.kpi"),
                names(quarters),
                kpis.stream()
                        .map(kpi -> row(words.title(kpi), KpiLink.of(kpi, context), kpi, area, quarters, table, words))
                        .toList());
    }

    /** The newest quarters that have figures, up to the context's. */
    private static List<Quarter> quarters(ReviewContext context, FigureTable table, int most) {
        List<Quarter> all = table.quarters().stream()
                .filter(quarter -> quarter.compareTo(context.quarter()) <= 0)
                .toList();
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    private static List<String> names(List<Quarter> quarters) {
        return quarters.stream().map(Quarter::toString).toList();
    }

    private static Row row(
            String name, String href, Kpi kpi, String area, List<Quarter> quarters, FigureTable table, Words words) {
        return new Row(
                name,
                href,
                words.numbers().unit(kpi.unit()),
                quarters.stream()
                        .map(quarter -> cell(kpi, table.row(kpi, area, quarter), words))
                        .toList());
    }

    private static Cell cell(Kpi kpi, Optional<FigureRow> row, Words words) {
        return new Cell(
                row.flatMap(FigureRow::value).map(value -> NumberView.of(words, kpi.unit(), value)),
                row.map(figure -> SeriesView.nothing(figure, words)).orElse(""));
    }

    private static Panel panel(
            String name, Kpi kpi, String area, List<Quarter> quarters, FigureTable table, Words words) {
        List<String> values = quarters.stream()
                .map(quarter -> table.row(kpi, area, quarter)
                        .flatMap(FigureRow::value)
                        .map(BigDecimal::toPlainString)
                        .orElse(null))
                .toList();
        return new Panel(name, label(kpi, table.row(kpi, area, quarters.get(quarters.size() - 1)), words), values);
    }

    /** What the last quarter says; an older figure must not look like today's. */
    private static String label(Kpi kpi, Optional<FigureRow> last, Words words) {
        return last.flatMap(FigureRow::value)
                .map(value -> words.numbers().valueWithUnit(kpi.unit(), value))
                .orElseGet(() -> last.map(row -> SeriesView.nothing(row, words)).orElse(""));
    }
}
