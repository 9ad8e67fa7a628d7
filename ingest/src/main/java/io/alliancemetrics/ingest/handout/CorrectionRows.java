package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.record.Personal;
import io.alliancemetrics.ingest.submission.KeptRow;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Writes rejected rows into the sheet of their feed, and remembers where they are. */
final class CorrectionRows {
    private static final String MASK = Personal.masked(Feed.FELLOW_MOBILITY, "fellow_id", "@");
    private static final String MASKED = "Left out, because it looks like a name or an address. How to mend: write what"
            + " belongs into the column; a fellow's name or address never does.";
    private static final int RECORD_ID = 0;

    private final FeedSheet sheet;
    private final List<String> columns;
    private final Map<Long, Integer> rowOfLine = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    CorrectionRows(Feed feed, FeedSheet sheet) {
        this.sheet = sheet;
        this.columns = FeedColumns.of(feed).stream().map(Column::name).toList();
    }

    /** Rows whose cells could not be told apart cannot be shown. */
    void add(List<KeptRow> rows, List<RejectedCell> rejectedCells) {
        List<KeptRow> shown = rows.stream()
                .filter(row -> row.rejected() && !row.cells().isEmpty())
                .toList();
        sheet.addTexts(shown.stream().map(CorrectionRows::withoutMaskAsId).toList());
        for (KeptRow row : shown) {
            rowOfLine.put(row.line(), rowOfLine.size() + 1);
            markMasks(rowOfLine.size(), row.cells());
        }
        rejectedCells.forEach(this::mark);
    }

    /** How many rows there are. */
    int count() {
        return rowOfLine.size();
    }

    /** Where a row of the original file is in the sheet, counted from 0. */
    OptionalInt rowOf(RejectedCell cell) {
        Integer row = rowOfLine.get(cell.line());
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** What concerns the row as a whole is said at its first cell. */
    int columnOf(RejectedCell cell) {
        return Math.max(columns.indexOf(cell.column()), RECORD_ID);
    }

    /** A mask that is submitted again must not become a record's id. */
    private static List<String> withoutMaskAsId(KeptRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        if (cells.get(RECORD_ID).equals(MASK)) {
            cells.set(RECORD_ID, "");
        }
        return cells;
    }

    private void markMasks(int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).equals(MASK)) {
                CellStyle.rejected(sheet.sheet(), row, i);
                addNote(row, i, MASKED);
            }
        }
    }

    private void mark(RejectedCell cell) {
        OptionalInt row = rowOf(cell);
        if (row.isPresent()) {
            CellStyle.rejected(sheet.sheet(), row.getAsInt(), columnOf(cell));
            addNote(row.getAsInt(), columnOf(cell), note(cell));
        }
    }

    /** A cell has one note only. */
    private void addNote(int row, int column, String text) {
        String note = notes.merge(row + " " + column, text, (first, next) -> first + "\n\n" + next);
        sheet.sheet().comment(row, column, TextCell.writable(note));
    }

    private static String note(RejectedCell cell) {
        String where = " (row " + cell.line() + " of your file" + (cell.column().isEmpty() ? "" : ", " + cell.column());
        return cell.rule() + where + ")\nExpected: " + cell.expected() + ".\nHow to mend: " + cell.howToMend();
    }
}
