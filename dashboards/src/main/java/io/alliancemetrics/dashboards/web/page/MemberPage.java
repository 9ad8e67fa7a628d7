package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.records.Report;
import io.alliancemetrics.dashboards.review.Against;
import io.alliancemetrics.dashboards.review.Bridge;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.jstach.jstache.JStache;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one member: its figures with their changes, its part in the alliance's changes, its course over time, and
 * what it has reported.
 *
 * @param review where the review of the same quarter is
 * @param previous the quarter before
 * @param year the same quarter of the year before
 * @param figures the quarter's rows, as files
 * @param parts the parts in the changes, as files
 */
@JStache(path = "templates/member.mustache")
record MemberPage(
        Words words,
        String title,
        String name,
        String review,
        ReviewHead head,
        String previous,
        String year,
        List<Row> rows,
        Download figures,
        Download parts,
        SmallMultiples multiples,
        ReportingSection reporting)
        implements Page {
    /**
     * A KPI.
     *
     * @param nothing what stands in the place of a figure that there is not
     * @param part the member's part in the alliance's change on the quarter before; nothing if it has none of its own
     * @param noPart what stands in the place of a part that is not shown
     */
    record Row(
            String title,
            String href,
            Optional<NumberView> value,
            String nothing,
            String unit,
            StatusView status,
            Optional<ChangeView> onPrevious,
            Optional<ChangeView> onYear,
            Optional<ChangeView> part,
            String noPart,
            String trace) {}

    static MemberPage of(String area, ReviewContext context, FigureTable table, List<Report> reports) {
        Words words = context.words();
        String name = words.area(area);
        String ofMember = "&ref_area=" + area;
        return new MemberPage(
                words,
                words.text("memberPage.title", name, context.quarter().toString()),
                name,
                ReviewPage.PATH + context.query(),
                ReviewHead.of(context, MemberLink.path(area), 0),
                Against.PREVIOUS.before(context.quarter()).toString(),
                Against.YEAR.before(context.quarter()).toString(),
                Arrays.stream(Kpi.values())
                        .flatMap(kpi ->
                                table
                                        .row(kpi, area, context.quarter())
                                        .map(row -> row(kpi, row, context, table))
                                        .stream())
                        .toList(),
                Download.of(words.text("memberPage.figures"), "/api/v1/kpi", context.query() + ofMember),
                Download.of(words.text("memberPage.parts"), "/api/v1/bridge", context.query()),
                SmallMultiples.ofKpis(area, context, table),
                ReportingSection.of(
                        context,
                        reports.stream()
                                .filter(report -> report.refArea().equals(area))
                                .toList()));
    }

    private static Row row(Kpi kpi, FigureRow row, ReviewContext context, FigureTable table) {
        Words words = context.words();
        return new Row(
                words.title(kpi),
                KpiLink.of(kpi, context),
                row.value().map(value -> NumberView.of(words, kpi.unit(), value)),
                SeriesView.nothing(row, words),
                words.numbers().unit(kpi.unit()),
                StatusView.of(words, row.status()),
                change(kpi, row, Against.PREVIOUS, context, table),
                change(kpi, row, Against.YEAR, context, table),
                part(kpi, row.refArea(), context, table).map(part -> ChangeView.of(words, kpi.unit(), part)),
                row.confidential() ? words.text("status.confidential") : "",
                TraceLink.of(kpi, row.refArea(), context));
    }

    private static Optional<ChangeView> change(
            Kpi kpi, FigureRow row, Against against, ReviewContext context, FigureTable table) {
        Optional<BigDecimal> before =
                table.row(kpi, row.refArea(), against.before(context.quarter())).flatMap(FigureRow::value);
        return row.value()
                .flatMap(value -> before.map(value::subtract))
                .map(by -> ChangeView.of(context.words(), kpi.unit(), by));
    }

    private static Optional<BigDecimal> part(Kpi kpi, String area, ReviewContext context, FigureTable table) {
        if (!(BridgeView.answer(kpi, context, table, Against.PREVIOUS) instanceof Bridge bridge)) {
            return Optional.empty();
        }
        return bridge.parts().stream()
                .filter(part -> part.refAreas().equals(List.of(area)))
                .map(part -> part.value())
                .findFirst();
    }
}
