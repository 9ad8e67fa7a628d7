package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.Against;
import io.alliancemetrics.dashboards.review.CauseAnswer;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.jstach.jstache.JStache;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one KPI of the alliance: its figure, its course over time, why it changed, and the members' figures.
 *
 * @param review where the review of the same quarter is
 * @param since why the released figure is another today; nothing for a quarter that is not released
 * @param before the quarter before, which members' changes are on
 */
@JStache(path = "templates/kpi.mustache")
record KpiPage(
        Words words,
        String title,
        String review,
        ReviewHead head,
        Card card,
        SeriesView series,
        List<BridgeView> bridges,
        Optional<CausesView> since,
        String before,
        List<MemberRow> members)
        implements Page {
    static KpiPage of(
            Kpi kpi,
            ReviewContext context,
            FigureTable table,
            Optional<FigureTable> other,
            Optional<CauseAnswer> causes) {
        Card card = Card.of(kpi, context, table, other);
        return new KpiPage(
                context.words(),
                context.words()
                        .text(
                                "kpiPage.title",
                                context.words().title(kpi),
                                context.quarter().toString()),
                ReviewPage.PATH + context.query(),
                ReviewHead.of(context, KpiLink.path(kpi), card.revision().isPresent() ? 1 : 0),
                card,
                SeriesView.of(kpi, context, table),
                Arrays.stream(Against.values())
                        .map(against -> BridgeView.of(kpi, context, table, against))
                        .toList(),
                context.ofQuarter().map(release -> causes.map(answer -> CausesView.of(answer, context))
                        .orElseGet(() -> CausesView.pending(context.words()))),
                context.quarter().plus(-1).toString(),
                MemberRow.of(kpi, context, table));
    }

    boolean hasMembers() {
        return !members.isEmpty();
    }
}
