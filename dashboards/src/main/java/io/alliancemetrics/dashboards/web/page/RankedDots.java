package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The members' figures of a KPI, the largest first, beside the target. Only a share has a target that a member can be held to;
 * counts and sums of the members make up the alliance's.
 *
 * @param hasTarget whether members are held to a target
 */
record RankedDots(Chart chart, boolean hasTarget, String unit, List<Row> rows) {
    private static final String API = "/api/v1/kpi";

    /**
     * A member.
     *
     * @param rank members with the same figure share it; empty without a figure
     * @param nothing what stands in the place of a figure that there is not
     * @param trace where the figure is traced to its records
     */
    record Row(
            String rank,
            String name,
            String href,
            Optional<NumberView> value,
            String nothing,
            Optional<Standing> standing,
            String trace) {}

    /** What the chart draws: names are in the page's language, numbers exact decimals as text. */
    record Data(String unitLabel, String target, String targetLabel, List<Dot> dots) {}

    /**
     * A member with a figure.
     *
     * @param label the figure as the table has it
     * @param css as in {@link Standing}; empty without a target
     */
    record Dot(String name, String value, String label, String css) {}

    static RankedDots of(Kpi kpi, ReviewContext context, FigureTable table) {
        List<FigureRow> ranked = ranked(kpi, context, table);
        Optional<KpiTarget> target = target(kpi);
        List<Row> rows = new ArrayList<>();
        int rank = 0;
        Optional<BigDecimal> before = Optional.empty();
        for (FigureRow figure : ranked) {
            if (!figure.value().equals(before)) {
                rank = rows.size() + 1;
                before = figure.value();
            }
            rows.add(row(kpi, figure, figure.value().isPresent() ? String.valueOf(rank) : "", context));
        }
        return new RankedDots(
                chart(kpi, ranked, context),
                target.isPresent(),
                context.words().numbers().unit(kpi.unit()),
                List.copyOf(rows));
    }

    /** The target that a member's figure can be compared with. */
    static Optional<KpiTarget> target(Kpi kpi) {
        return kpi.target().filter(target -> kpi.unit() == Kpi.Unit.PERCENT);
    }

    private static List<FigureRow> ranked(Kpi kpi, ReviewContext context, FigureTable table) {
        Comparator<FigureRow> largestFirst =
                Comparator.comparing(row -> row.value().orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));
        return table.members(context.quarter()).stream()
                .flatMap(area -> table.row(kpi, area, context.quarter()).stream())
                .sorted(largestFirst.thenComparing(FigureRow::refArea))
                .toList();
    }

    private static Row row(Kpi kpi, FigureRow figure, String rank, ReviewContext context) {
        Words words = context.words();
        return new Row(
                rank,
                words.area(figure.refArea()),
                MemberLink.of(figure.refArea(), context),
                figure.value().map(value -> NumberView.of(words, kpi.unit(), value)),
                SeriesView.nothing(figure, words),
                figure.value().flatMap(value -> target(kpi).map(target -> Standing.of(target, value, words))),
                TraceLink.of(kpi, figure.refArea(), context));
    }

    private static Chart chart(Kpi kpi, List<FigureRow> ranked, ReviewContext context) {
        Words words = context.words();
        Optional<KpiTarget> target = target(kpi);
        List<Dot> dots = ranked.stream()
                .flatMap(figure -> figure.value().map(value -> dot(kpi, figure, value, words)).stream())
                .toList();
        return Chart.of(
                "dots-" + kpi.id(),
                "dots",
                words.text("members.dots", words.title(kpi), context.quarter().toString()),
                words.text(target.isPresent() ? "members.dots.target" : "members.dots.parts", words.formula(kpi)),
                API,
                context.query() + "&kpi=" + kpi.id(),
                new Data(
                        words.numbers().unit(kpi.unit()),
                        target.map(of -> of.value().toPlainString()).orElse(null),
                        target.map(of -> Course.goal(kpi, of, words)).orElse(null),
                        dots));
    }

    private static Dot dot(Kpi kpi, FigureRow figure, BigDecimal value, Words words) {
        return new Dot(
                words.area(figure.refArea()),
                value.toPlainString(),
                words.numbers().value(kpi.unit(), value),
                target(kpi)
                        .map(target -> Standing.of(target, value, words).css())
                        .orElse(""));
    }
}
