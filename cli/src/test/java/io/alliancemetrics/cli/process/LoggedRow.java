package io.alliancemetrics.cli.process;

import io.alliancemetrics.fixtures.model.SubmittedRow;
import java.util.List;
import java.util.Locale;

/**
 * A row that the log holds but that was not accepted.
 *
 * @param rule empty for a duplicate
 */
record LoggedRow(String file, String recordId, String revision, String disposition, String rule) {
    /** The columns that {@link #of(List)} expects. */
    static final String QUERY = "SELECT submission_id, record_id, revision, disposition, rule FROM alliance.record_log"
            + " WHERE disposition != 'ACCEPTED'";

    static LoggedRow of(List<String> cells) {
        return new LoggedRow(
                cells.get(0) + ".csv",
                cells.get(1),
                cells.get(2),
                cells.get(3).toUpperCase(Locale.ROOT),
                cells.get(4).replace("\\N", ""));
    }

    static LoggedRow of(SubmittedRow row, String disposition, String rule) {
        String revision = row.text("revision");
        return new LoggedRow(row.file(), row.text("record_id"), revision.isEmpty() ? "1" : revision, disposition, rule);
    }
}
