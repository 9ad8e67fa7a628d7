package io.alliancemetrics.ingest.record;

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
    private final List<Violation> violations = new ArrayList<>();

    Findings(Feed feed) {
        this.feed = feed;
        this.columns = FeedColumns.of(feed).stream().map(Column::name).toList();
    }

    void clear() {
        violations.clear();
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    void add(Violation violation) {
        if (violations.stream().noneMatch(earlier -> earlier.column().equals(violation.column()))) {
            violations.add(violation);
        }
    }

    /** In the order of the columns, those between several fields last, as the job reports them too. */
    List<RejectedCell> toRejectedCells(long line, List<String> cells) {
        return violations.stream()
                .sorted(Comparator.comparingInt(this::position))
                .map(violation -> RejectedCell.of(line, asWritten(violation, cells)))
                .toList();
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
    private Violation asWritten(Violation violation, List<String> cells) {
        Rule rule = violation.rule();
        String column = violation.column();
        if (!columns.contains(column)) {
            // It is about the record as a whole.
            return violation;
        }
        String found = Personal.masked(feed, column, cells.get(columns.indexOf(column)));
        return new Violation(rule, column, found, violation.expected());
    }
}
