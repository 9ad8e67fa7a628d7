package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.List;

/**
 * The records behind figures that count fellows, models or members. The first record of a thing, by record id, counts for it;
 * its others are listed too, because the figure would be the same without the first.
 */
final class CountedRecords {
    private static final String SELECT = "SELECT record_id, revision, toString(obs_status) AS status, '' AS period, ";
    private static final String NO_MONEY = " AS detail, '' AS amount, '' AS currency, ";

    private static final String FELLOWSHIPS =
            " FROM alliance.fellow_mobility_as_of(cut_off = ?) WHERE office = ? AND home_area = ? AND home_area != host_area";

    /** The same order as the figure's definition, in which record ids are compared by UTF-16. */
    private static final String FIRST_FELLOWSHIPS = " FROM (SELECT * FROM alliance.fellow_mobility_as_of(cut_off = ?)"
            + " WHERE home_area != host_area AND starts_on <= ? AND fellow_id IN (SELECT fellow_id"
            + " FROM alliance.fellow_mobility_as_of(cut_off = ?) WHERE office = ?)"
            + " ORDER BY starts_on, convertCharset(record_id, 'UTF-8', 'UTF-16BE'), home_area LIMIT 1 BY fellow_id)"
            + " WHERE office = ? AND home_area = ?";

    private static final String CERTIFICATES = " FROM alliance.certification_as_of(cut_off = ?)"
            + " WHERE office = ? AND ref_area = ? AND issued_on <= ? AND (valid_until IS NULL OR valid_until >= ?)"
            + " AND (withdrawn_on IS NULL OR withdrawn_on > ?)";

    private static final String MEMBERSHIPS = " FROM alliance.membership_as_of(cut_off = ?)"
            + " WHERE joined_on <= ? AND (left_on IS NULL OR left_on > ?)";

    private CountedRecords() {}

    /** Fellowships from the area that overlap the quarter. */
    static Contributing activeFellows(TraceQuestion question, CutOff cutOff) {
        String sql = SELECT + "''" + NO_MONEY + firstOf("fellow_id") + ", 1 AS above, 0 AS below" + FELLOWSHIPS
                + " AND starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)";
        return Contributing.counts(
                Feed.FELLOW_MOBILITY,
                sql,
                List.of(
                        cutOff.toString(),
                        question.office().code(),
                        question.refArea(),
                        last(question),
                        question.quarter().firstDay().toString()));
    }

    /** The first fellowship of each fellow, where it is one from the area. */
    static Contributing crossBorderFellows(TraceQuestion question, CutOff cutOff) {
        String office = question.office().code();
        return Contributing.counts(
                Feed.FELLOW_MOBILITY,
                SELECT + "''" + NO_MONEY + "1 AS counted, 1 AS above, 0 AS below" + FIRST_FELLOWSHIPS,
                List.of(cutOff.toString(), last(question), cutOff.toString(), office, office, question.refArea()));
    }

    /** Certificates that are valid on the quarter's last day. */
    static Contributing certificates(TraceQuestion question, CutOff cutOff) {
        boolean isAudit = question.kpi() == Kpi.AUDIT_COMPLIANCE_RATE;
        // an adoption rate counts the member, however many models it has
        String counted = question.kpi() == Kpi.STANDARD_ADOPTION_RATE ? firstOf("ref_area") : firstOf("model_id");
        String above = isAudit
                ? fresh("safety_audited_on") + " AND " + fresh("bias_audited_on") + " AND "
                        + fresh("privacy_audited_on")
                : "1";
        String sql = "WITH toDate32(?) AS last SELECT * FROM (" + SELECT + "model_id" + NO_MONEY + counted + ", "
                + above + " AS above, " + (isAudit ? "1" : "0") + " AS below" + CERTIFICATES + ")";
        return Contributing.counts(
                Feed.CERTIFICATION,
                sql,
                List.of(
                        last(question),
                        cutOff.toString(),
                        question.office().code(),
                        question.refArea(),
                        last(question),
                        last(question),
                        last(question)));
    }

    /** Memberships on the quarter's last day. */
    static Contributing memberships(TraceQuestion question, CutOff cutOff) {
        return Contributing.counts(
                Feed.MEMBERSHIP,
                SELECT + "toString(ref_area)" + NO_MONEY + firstOf("ref_area") + ", 1 AS above, 0 AS below"
                        + MEMBERSHIPS,
                List.of(cutOff.toString(), last(question), last(question)));
    }

    private static String firstOf(String column) {
        return "row_number() OVER (PARTITION BY " + column + " ORDER BY record_id) = 1 AS counted";
    }

    /** Whether the model's latest audit by the last day is later than six months before. */
    private static String fresh(String column) {
        return "ifNull(max(if(" + column + " <= last, " + column
                + ", NULL)) OVER (PARTITION BY model_id) > addMonths(last, -6), 0)";
    }

    private static String last(TraceQuestion question) {
        return question.quarter().lastDay().toString();
    }
}
