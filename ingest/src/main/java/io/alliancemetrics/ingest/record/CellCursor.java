package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.CellText;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;
import io.alliancemetrics.schemas.value.EpochDay;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the cells of a row one after the other, in the order of the feed's columns. A cell that cannot be read is noted and
 * gives a placeholder, so that all that is wrong with the row is found. Whether a text is there and is a known code, the
 * record rules say.
 */
final class CellCursor {
    private final List<Column> columns;
    private final Findings findings;
    private final boolean lenient;
    private final SpreadsheetCells spreadsheet;
    private final String[] trimmed;
    private final List<String> cells;
    private int next;

    CellCursor(Feed feed, Findings findings, Notation notation, FileNotes notes) {
        this.columns = FeedColumns.of(feed);
        this.findings = findings;
        this.lenient = notation == Notation.SPREADSHEET;
        this.spreadsheet = new SpreadsheetCells(findings, notes);
        this.trimmed = new String[columns.size()];
        this.cells = Arrays.asList(trimmed);
    }

    /** Moves to the first cell of a row. */
    void start(long line, List<String> row) {
        for (int i = 0; i < trimmed.length; i++) {
            trimmed[i] = CellText.trim(row.get(i));
        }
        next = 0;
        spreadsheet.start(line);
    }

    /** The cells of the row without blanks around them, until the next row is started. */
    List<String> cells() {
        return cells;
    }

    String text() {
        Column column = columns.get(next);
        String cell = trimmed[next++];
        return lenient ? spreadsheet.text(column, cell) : cell;
    }

    String textOr(String ifEmpty) {
        String cell = text();
        return cell.isEmpty() ? ifEmpty : cell;
    }

    int revision() {
        Column column = columns.get(next);
        String cell = textOr("1");
        boolean isPlain = !lenient || Digits.only(cell, 0, cell.length());
        String number = isPlain ? cell : spreadsheet.wholeNumber(column, cell);
        if (number.length() <= 10 && Digits.only(number, 0, number.length())) {
            long revision = Digits.number(number, 0, number.length());
            if (revision >= 1 && revision <= Integer.MAX_VALUE) {
                return (int) revision;
            }
        }
        findings.add(Violation.of(Rule.REVISION_INVALID, column.name(), cell));
        return 1;
    }

    boolean trueOrFalse() {
        Column column = columns.get(next);
        String cell = textOr("false");
        if (cell.equals("false")) {
            return false;
        }
        if (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")) {
            return cell.equalsIgnoreCase("true");
        }
        String meant = lenient ? spreadsheet.trueOrFalse(column, cell) : cell;
        if (meant.equals(cell)) {
            findings.add(new Violation(Rule.FIELD_INVALID, column.name(), cell, ColumnType.TRUE_FALSE.expected()));
        }
        return meant.equals("true");
    }

    /** An amount or a rate. */
    long decimal() {
        Column column = columns.get(next);
        String cell = text();
        if (isMissing(column, cell)) {
            return DecimalCell.PLACEHOLDER;
        }
        if (!lenient) {
            return DecimalCell.read(column.name(), column.type(), cell, findings);
        }
        long value = DecimalCell.value(column.type(), cell);
        return value == DecimalCell.UNREADABLE ? spreadsheet.decimal(column, cell) : value;
    }

    int day() {
        Column column = columns.get(next);
        String cell = text();
        if (isMissing(column, cell) || cell.isEmpty()) {
            return EpochDay.NONE;
        }
        if (!lenient) {
            return DateCell.read(column.name(), cell, findings);
        }
        int day = DateCell.day(cell);
        return day == EpochDay.NONE ? spreadsheet.day(column, cell) : day;
    }

    private boolean isMissing(Column column, String cell) {
        if (column.required() && cell.isEmpty()) {
            findings.add(Violation.of(Rule.FIELD_MISSING, column.name(), cell));
            return true;
        }
        return false;
    }
}
