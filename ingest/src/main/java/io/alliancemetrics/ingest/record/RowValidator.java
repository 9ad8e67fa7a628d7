package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.CellProblem;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.rule.RecordRules;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** Turns rows of one submission into records and checks them. Keeps nothing of a row. Not thread-safe. */
public final class RowValidator {
    private final Feed feed;
    private final Office office;
    private final int recordedDay;
    private final String submissionId;
    private final Notation notation;
    private final Findings findings;
    private final CellCursor cursor;
    private final List<Violation> broken = new ArrayList<>();

    /**
     * For the rows of one submission.
     *
     * @param recordedDay the UTC day of filing, as an epoch day
     * @param notation how strictly cells are read
     * @param notes where it is noted what was read in another way than it is written
     */
    public RowValidator(
            Feed feed, Office office, int recordedDay, String submissionId, Notation notation, FileNotes notes) {
        this.feed = feed;
        this.office = office;
        this.recordedDay = recordedDay;
        this.submissionId = submissionId;
        this.notation = notation;
        this.findings = new Findings(feed);
        this.cursor = new CellCursor(feed, findings, notation, notes);
    }

    public RowResult check(Row row) {
        if (row instanceof Row.Cells cells) {
            return check(cells);
        }
        RejectedCell because = row instanceof Row.Ragged ragged ? ragged(ragged) : unreadable((Row.Unreadable) row);
        return new RowResult.Rejected(row.line(), List.of(because));
    }

    private RowResult check(Row.Cells row) {
        findings.clear();
        broken.clear();
        for (CellProblem problem : row.problems()) {
            findings.add(problem);
        }
        cursor.start(row.line(), row.cells());
        FeedRecord record = RecordBuilder.build(feed, cursor, submissionId);
        RecordRules.check(record, office, recordedDay, broken);
        if (notation == Notation.SPREADSHEET) {
            Personal.refuse(feed, cursor.cells(), findings);
        }
        for (Violation violation : broken) {
            findings.add(violation);
        }
        return findings.isEmpty()
                ? new RowResult.Valid(row.line(), record)
                : new RowResult.Rejected(row.line(), rejected(row.line()));
    }

    private List<RejectedCell> rejected(long line) {
        return notation == Notation.SPREADSHEET && SpreadsheetError.fills(cursor.cells())
                ? List.of(nothingButErrors(line))
                : findings.toRejectedCells(line, cursor.cells());
    }

    /** Said once: what a formula that was filled down too far leaves behind may be thousands of rows. */
    private static RejectedCell nothingButErrors(long line) {
        return new RejectedCell(
                line,
                "",
                "a row of nothing but spreadsheet errors such as #N/A",
                Rule.FIELD_INVALID,
                "a record",
                "Delete the row if it was filled in by a formula that goes too far down; otherwise mend the formulas.");
    }

    private static RejectedCell unreadable(Row.Unreadable row) {
        return new RejectedCell(row.line(), "", row.found(), Rule.FIELD_INVALID, row.expected(), row.howToMend());
    }

    private static RejectedCell ragged(Row.Ragged row) {
        return new RejectedCell(
                row.line(),
                "",
                "a row of " + row.found() + (row.found() == 1 ? " cell" : " cells"),
                Rule.FIELD_INVALID,
                row.expected() + " cells, as many as the header row has",
                "Put a text that contains the separator into quotation marks, and leave a cell empty rather than out.");
    }
}
