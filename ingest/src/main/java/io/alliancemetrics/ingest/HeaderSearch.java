package io.alliancemetrics.ingest;

import io.alliancemetrics.schemas.feed.Feed;
import java.util.List;
import java.util.Optional;

/**
 * Finds the header of a spreadsheet: the first row that names all columns the feed requires, among the first {@value #ROWS}
 * that are not blank. Above it may be titles, or a row of merged cells that groups columns.
 */
public final class HeaderSearch {
    /** A header further down is not looked for: by then a file without one would have lost that many records. */
    public static final int ROWS = 20;

    private final Feed feed;
    private final FileNotes notes;
    private int offered;
    private HeaderCheck best;
    private int mostFound = -1;
    private int offeredToBest;

    public HeaderSearch(Feed feed, FileNotes notes) {
        this.feed = feed;
        this.notes = notes;
    }

    /**
     * Looks at the next row that is not blank.
     *
     * @return the header if it is this row
     * @throws FileRefusedException if it is this row, but with more names in it than the feed has, or twice the same
     */
    public Optional<HeaderRow> offer(long line, List<String> cells) throws FileRefusedException {
        List<String> names = names(cells);
        HeaderCheck check = new HeaderCheck(feed, line, cells, names);
        if (!check.isComplete()) {
            offered++;
            keepIfBest(check);
            return Optional.empty();
        }
        offeredToBest = offered;
        List<FileError> errors = check.errors(true);
        if (!errors.isEmpty()) {
            throw new FileRefusedException(errors, 0);
        }
        note(line, cells, names);
        return Optional.of(HeaderRow.ofSpreadsheet(feed, names));
    }

    /** Whether no more rows should be looked at. */
    public boolean isOver() {
        return offered == ROWS;
    }

    /** Why there is no header: what is wrong with the row that comes closest. At least one row must have been offered. */
    public FileRefusedException failure() {
        return new FileRefusedException(best.errors(true), 0);
    }

    /** How many columns of the feed a row names, if its cells are split like this. */
    public static int columnsFound(Feed feed, List<String> cells) {
        return new HeaderCheck(feed, 0, cells, names(cells)).columnsFound();
    }

    /** How many of the rows that were looked at come after the one that {@link #failure} is about. */
    public long rowsAfterBest() {
        return Math.max(0, offered - offeredToBest);
    }

    private static List<String> names(List<String> cells) {
        return cells.stream().map(ColumnNames::unified).toList();
    }

    private void keepIfBest(HeaderCheck check) {
        int found = check.columnsFound();
        if (found > mostFound) {
            mostFound = found;
            best = check;
            offeredToBest = offered;
        }
    }

    private void note(long line, List<String> cells, List<String> names) {
        if (offered > 0) {
            String above = offered == 1 ? "a row of something else" : offered + " rows of something else";
            notes.read(ReadingKind.HEADER_ROW, "", line, above + " above the header", "no records");
        }
        for (int i = 0; i < cells.size(); i++) {
            String written = CellText.trim(cells.get(i));
            if (!written.equals(names.get(i))) {
                notes.read(ReadingKind.COLUMN_NAME, names.get(i), line, written, names.get(i));
            }
        }
    }
}
