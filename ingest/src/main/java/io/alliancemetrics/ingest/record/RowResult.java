package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.util.List;

/** What became of a row. */
public sealed interface RowResult {
    /** The line of the file on which the row starts. */
    long line();

    /** A record that keeps all rules. */
    record Valid(long line, FeedRecord record) implements RowResult {}

    /**
     * A row that breaks a rule.
     *
     * @param cells at least one; the first is the reason given for the rejection
     */
    record Rejected(long line, List<RejectedCell> cells) implements RowResult {
        public Rejected {
            cells = List.copyOf(cells);
        }
    }
}
