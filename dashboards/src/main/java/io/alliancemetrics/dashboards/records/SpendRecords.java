package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.List;

/** The records behind shares of R&amp;D spend: all allocations of the quarter, and the expenditure on joint research. */
final class SpendRecords {
    private static final String SELECT = "SELECT record_id, revision, toString(obs_status) AS status, ? AS period,"
            + " concat(measure, ' ', purpose) AS detail, toString(amount) AS amount, toString(currency) AS currency,"
            + " 1 AS counted, ";

    private static final String FROM = " AS above, measure = 'ALLOCATION' AS below"
            + " FROM alliance.rd_spend_as_of(cut_off = ?)"
            + " WHERE office = ? AND ref_area = ? AND booked_on >= ? AND booked_on <= ? AND ";

    private SpendRecords() {}

    static Contributing of(TraceQuestion question, CutOff cutOff) {
        return new Contributing(
                Feed.RD_SPEND,
                true,
                false,
                List.of(),
                SELECT + above(question.kpi()) + FROM + which(question.kpi()),
                List.of(
                        question.quarter().toString(),
                        cutOff.toString(),
                        question.office().code(),
                        question.refArea(),
                        question.quarter().firstDay().toString(),
                        question.quarter().lastDay().toString()));
    }

    private static String above(Kpi kpi) {
        return switch (kpi) {
            case RD_EXPENDITURE_SHARE -> "measure = 'EXPENDITURE'";
            case JOINT_RESEARCH_ALLOCATION_SHARE -> "purpose = 'JOINT_RESEARCH'";
            case CONTINGENCY_RESERVE_SHARE -> "purpose = 'CONTINGENCY'";
            default -> throw new IllegalArgumentException(kpi.id() + " is not about R&D spend");
        };
    }

    private static String which(Kpi kpi) {
        return kpi == Kpi.RD_EXPENDITURE_SHARE
                ? "(measure = 'ALLOCATION' OR (measure = 'EXPENDITURE' AND purpose = 'JOINT_RESEARCH'))"
                : "measure = 'ALLOCATION'";
    }
}
