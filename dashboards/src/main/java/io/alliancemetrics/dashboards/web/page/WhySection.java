package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.Against;
import io.alliancemetrics.dashboards.review.Bridge;
import io.alliancemetrics.dashboards.review.BridgeAnswer;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What changed, and why: for every KPI who moved it, and for the headline KPIs the part of every member.
 *
 * @param quarter the one that is reviewed
 * @param previous the quarter before
 * @param year the same quarter of the year before
 */
record WhySection(
        String quarter,
        String previous,
        String year,
        List<Row> rows,
        List<BridgeView> bridges,
        List<Download> downloads) {
    /** A KPI: its changes, and who moved it. */
    record Row(String title, String href, Change onPrevious, Change onYear) {}

    /**
     * A change.
     *
     * @param by nothing if there is no bridge
     * @param who the largest contributors with their parts, or why there is no bridge
     */
    record Change(Optional<ChangeView> by, String who) {}

    static WhySection of(ReviewContext context, FigureTable table) {
        return new WhySection(
                context.quarter().toString(),
                Against.PREVIOUS.before(context.quarter()).toString(),
                Against.YEAR.before(context.quarter()).toString(),
                Arrays.stream(Kpi.values()).map(kpi -> row(kpi, context, table)).toList(),
                CourseSection.HEADLINES.stream()
                        .map(kpi -> BridgeView.of(kpi, context, table, Against.PREVIOUS))
                        .toList(),
                Arrays.stream(Against.values())
                        .map(against -> download(context, against))
                        .toList());
    }

    private static Row row(Kpi kpi, ReviewContext context, FigureTable table) {
        return new Row(
                context.words().title(kpi),
                KpiLink.of(kpi, context) + "#why",
                change(BridgeView.answer(kpi, context, table, Against.PREVIOUS), context.words()),
                change(BridgeView.answer(kpi, context, table, Against.YEAR), context.words()));
    }

    private static Change change(BridgeAnswer answer, Words words) {
        Optional<ChangeView> by = answer instanceof Bridge bridge
                ? Optional.of(ChangeView.of(words, bridge.kpi().unit(), bridge.change()))
                : Optional.empty();
        return new Change(by, new BridgeWords(words).contributors(answer));
    }

    private static Download download(ReviewContext context, Against against) {
        return Download.of(
                context.words()
                        .text("course.change", against.before(context.quarter()).toString()),
                "/api/v1/bridge",
                context.query() + "&against=" + against.id());
    }
}
