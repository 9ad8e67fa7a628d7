package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.records.Report;
import io.alliancemetrics.dashboards.records.Trace;
import io.alliancemetrics.dashboards.records.TraceQuestion;
import io.alliancemetrics.dashboards.review.CauseAnswer;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.List;
import java.util.Optional;

/** Renders the pages. Templates escape whatever they are given. */
public final class Pages {
    private Pages() {}

    /** The review of a quarter. */
    public static String review(ReviewContext context, ReviewData data) {
        return ReviewPageRenderer.of()
                .execute(ReviewPage.of(context, data), new StringBuilder())
                .toString();
    }

    /**
     * Everything about a KPI.
     *
     * @param other the figures of the other vintage, as in {@link ReviewData}
     * @param causes why the released figure is another today; nothing for a quarter that is not released, or as long as
     *     that is not known
     */
    public static String kpi(
            Kpi kpi,
            ReviewContext context,
            FigureTable table,
            Optional<FigureTable> other,
            Optional<CauseAnswer> causes) {
        return KpiPageRenderer.of()
                .execute(KpiPage.of(kpi, context, table, other, causes), new StringBuilder())
                .toString();
    }

    /**
     * Everything about a member.
     *
     * @param area a member of the context's quarter
     * @param reports what all members have reported, as in {@link ReviewData}
     */
    public static String member(String area, ReviewContext context, FigureTable table, List<Report> reports) {
        return MemberPageRenderer.of()
                .execute(MemberPage.of(area, context, table, reports), new StringBuilder())
                .toString();
    }

    /** What a figure is made of. */
    public static String trace(Trace trace, TraceQuestion question, ReviewContext context) {
        return TracePageRenderer.of()
                .execute(TracePage.of(trace, question, context), new StringBuilder())
                .toString();
    }

    /** The page of the liaison offices. */
    public static String office() {
        return OfficePageRenderer.of()
                .execute(OfficePage.ofAllFeeds(), new StringBuilder())
                .toString();
    }

    /** A page that has nothing but a sentence to say: no figures yet, no such quarter, database away. */
    public static String message(Words words, String title, String detail) {
        return MessagePageRenderer.of()
                .execute(new MessagePage(words, title, detail), new StringBuilder())
                .toString();
    }
}
