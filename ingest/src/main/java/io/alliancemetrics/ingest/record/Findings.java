package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.CellProblem;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with one row. Of each cell only the first finding is kept: a cell that could not be read carries a
 * placeholder from then on, and what the rules say about a placeholder would only confuse.
 */
final class Findings {
    private final Feed feed;
    private final List<String> columns;
    private final List<Finding> all = new ArrayList<>();

    Findings(Feed feed) {
        this.feed = feed;
        this.columns = FeedColumns.of(feed).stream().map(Column::name).toList();
    }

    void clear() {
        all.clear();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** With the rule's own advice. */
    void add(Violation violation) {
        add(violation, violation.rule().howToMend());
    }

    /** With advice that says more than the rule's own. */
    void add(Violation violation, String howToMend) {
        add(new Finding(violation, howToMend, false));
    }

    /** Seen by whoever read the file. */
    void add(CellProblem problem) {
        Violation violation = new Violation(Rule.FIELD_INVALID, problem.column(), problem.found(), problem.expected());
        add(new Finding(violation, problem.howToMend(), true));
    }

    private void add(Finding finding) {
        for (Finding earlier : all) {
            if (earlier.violation().column().equals(finding.violation().column())) {
                return;
            }
        }
        all.add(finding);
    }

    /** In the order of the columns, those between several fields last, as the job reports them too. */
    List<RejectedCell> toRejectedCells(long line, List<String> cells) {
        return all.stream()
                .sorted(Comparator.comparingInt(finding -> position(finding.violation())))
                .map(finding -> rejected(line, asWritten(finding, cells), finding.howToMend()))
                .toList();
    }

    private static RejectedCell rejected(long line, Violation violation, String howToMend) {
        return new RejectedCell(
                line, violation.column(), violation.found(), violation.rule(), violation.expected(), howToMend);
    }

    private int position(Violation violation) {
        int column = columns.indexOf(violation.column());
        return isBetweenFields(violation) ? columns.size() + 1 + column : column;
    }

    private boolean isBetweenFields(Violation violation) {
        return switch (violation.rule()) {
            case OFFICE_MISMATCH, DATE_ORDER, DATE_IN_FUTURE -> true;
            // the one rule on the content of a record id: it repeats other fields of these two feeds
            case FIELD_INVALID ->
                violation.column().equals("record_id") && (feed == Feed.FX_RATES || feed == Feed.RELEASES);
            case FIELD_MISSING,
                    AMOUNT_NEGATIVE,
                    AMOUNT_PRECISION,
                    CURRENCY_UNKNOWN,
                    AREA_UNKNOWN,
                    PERIOD_INVALID,
                    REVISION_INVALID,
                    REVISION_CONFLICT,
                    FELLOW_ID_PERSONAL,
                    SCHEMA_UNKNOWN,
                    UNDECODABLE -> false;
        };
    }

    /** Shows the cell as the office wrote it, not as it was read. */
    private Violation asWritten(Finding finding, List<String> cells) {
        Violation violation = finding.violation();
        String column = violation.column();
        if (!finding.isSeenInFile() && !columns.contains(column)) {
            // It is about the record as a whole.
            return violation;
        }
        String cell = finding.isSeenInFile() ? violation.found() : cells.get(columns.indexOf(column));
        return new Violation(violation.rule(), column, Personal.masked(feed, column, cell), violation.expected());
    }

    /**
     * What is wrong with a cell.
     *
     * @param isSeenInFile whether what was found stands in it already, because the cell as read does not show it
     */
    private record Finding(Violation violation, String howToMend, boolean isSeenInFile) {}
}
