package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A member's figure of a KPI.
 *
 * @param href the member's page
 * @param nothing what stands in the place of a figure that there is not
 * @param change on the quarter before
 * @param trace where the figure is traced to its records
 */
record MemberRow(
        String name,
        String href,
        Optional<NumberView> value,
        String nothing,
        StatusView status,
        Optional<ChangeView> change,
        String trace) {
    /** The members of the quarter, by code; none for a KPI that members have no figure of. */
    static List<MemberRow> of(Kpi kpi, ReviewContext context, FigureTable table) {
        return table.members(context.quarter()).stream()
                .flatMap(area -> table.row(kpi, area, context.quarter()).stream())
                .map(row -> of(kpi, row, context, table))
                .toList();
    }

    private static MemberRow of(Kpi kpi, FigureRow row, ReviewContext context, FigureTable table) {
        Words words = context.words();
        Optional<BigDecimal> before =
                table.row(kpi, row.refArea(), context.quarter().plus(-1)).flatMap(FigureRow::value);
        return new MemberRow(
                words.area(row.refArea()),
                MemberLink.of(row.refArea(), context),
                row.value().map(value -> NumberView.of(words, kpi.unit(), value)),
                SeriesView.nothing(row, words),
                StatusView.of(words, row.status()),
                row.value()
                        .flatMap(value -> before.map(value::subtract))
                        .map(by -> ChangeView.of(words, kpi.unit(), by)),
                TraceLink.of(kpi, row.refArea(), context));
    }
}
