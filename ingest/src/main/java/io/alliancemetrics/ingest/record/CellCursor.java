package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.CellText;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.ReadingKind;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;
import io.alliancemetrics.schemas.value.EpochDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the cells of a row one after the other, in the order of the feed's columns. A cell that cannot be read is noted and
 * gives a placeholder, so that all that is wrong with the row is found. Whether a text is there and is a known code, the
 * record rules say.
 */
final class CellCursor {
    private final List<Column> columns;
    private final Findings findings;
    private final Notation notation;
    private final FileNotes notes;
    private long line;
    private List<String> cells = List.of();
    private int next;

    CellCursor(Feed feed, Findings findings, Notation notation, FileNotes notes) {
        this.columns = FeedColumns.of(feed);
        this.findings = findings;
        this.notation = notation;
        this.notes = notes;
    }

    /** Moves to the first cell of a row. */
    void start(long rowLine, List<String> row) {
        line = rowLine;
        List<String> trimmed = new ArrayList<>(row.size());
        for (String cell : row) {
            trimmed.add(CellText.trim(cell));
        }
        cells = trimmed;
        next = 0;
    }

    /** The cells of the row without blanks around them. */
    List<String> cells() {
        return cells;
    }

    String text() {
        Column column = columns.get(next);
        String cell = cells.get(next++);
        return notation == Notation.SPREADSHEET && column.type() == ColumnType.CODE ? code(column, cell) : cell;
    }

    /** A code in another case is that code; nothing else is spelled like it. */
    private String code(Column column, String cell) {
        String upper = cell.toUpperCase(Locale.ROOT);
        if (upper.equals(cell) || !column.codes().contains(upper)) {
            return cell;
        }
        notes.read(ReadingKind.CODE_SPELLING, column.name(), line, cell, upper);
        return upper;
    }

    String textOr(String ifEmpty) {
        String cell = text();
        return cell.isEmpty() ? ifEmpty : cell;
    }

    int revision() {
        String column = columns.get(next).name();
        String cell = textOr("1");
        if (cell.length() <= 10 && cell.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long number = Long.parseLong(cell);
            if (number >= 1 && number <= Integer.MAX_VALUE) {
                return (int) number;
            }
        }
        findings.add(Violation.of(Rule.REVISION_INVALID, column, cell));
        return 1;
    }

    boolean trueOrFalse() {
        String column = columns.get(next).name();
        String cell = textOr("false");
        String lower = cell.toLowerCase(Locale.ROOT);
        if (!lower.equals("true") && !lower.equals("false")) {
            findings.add(new Violation(Rule.FIELD_INVALID, column, cell, ColumnType.TRUE_FALSE.expected()));
        }
        return lower.equals("true");
    }

    /** An amount or a rate. */
    long decimal() {
        Column column = columns.get(next);
        String cell = text();
        return isMissing(column, cell)
                ? DecimalCell.PLACEHOLDER
                : DecimalCell.read(column.name(), column.type(), cell, findings);
    }

    int day() {
        Column column = columns.get(next);
        String cell = text();
        if (isMissing(column, cell) || cell.isEmpty()) {
            return EpochDay.NONE;
        }
        return DateCell.read(column.name(), cell, findings);
    }

    private boolean isMissing(Column column, String cell) {
        if (column.required() && cell.isEmpty()) {
            findings.add(Violation.of(Rule.FIELD_MISSING, column.name(), cell));
            return true;
        }
        return false;
    }
}
