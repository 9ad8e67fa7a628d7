package io.alliancemetrics.ingest;

import io.alliancemetrics.schemas.feed.Feed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where the columns of a feed are in a file that has a header row. */
public final class HeaderRow {
    private static final int NOT_THERE = -1;
    private static final int LETTERS = 26;

    private final int[] positions;
    private final int[] columns;
    private final boolean extraCellsMayBeBlank;
    private final boolean hasNameless;

    private HeaderRow(ColumnNames known, List<String> names, boolean extraCellsMayBeBlank) {
        this.positions = known.all().stream().mapToInt(names::indexOf).toArray();
        this.columns = names.stream().mapToInt(known::indexOf).toArray();
        this.extraCellsMayBeBlank = extraCellsMayBeBlank;
        this.hasNameless = Arrays.stream(columns).anyMatch(column -> column == ColumnNames.UNKNOWN);
    }

    /**
     * Finds the feed's columns, in any order, whatever the case of their names and blanks around them. A column that
     * may be empty may also be left out.
     *
     * @throws FileRefusedException naming all columns that are unknown, missing or there twice
     */
    public static HeaderRow of(Feed feed, long line, List<String> cells) throws FileRefusedException {
        List<String> names = cells.stream()
                .map(cell -> CellText.trim(cell).toLowerCase(Locale.ROOT))
                .toList();
        List<FileError> errors = new HeaderCheck(feed, line, cells, names).errors(false);
        if (!errors.isEmpty()) {
            throw new FileRefusedException(errors, 0);
        }
        return new HeaderRow(ColumnNames.of(feed), names, false);
    }

    /**
     * Of a spreadsheet, whose rows may be wider than the header as long as nothing is in the cells without a name.
     *
     * @param names checked, one for each cell of the header; empty where a column has no name
     */
    static HeaderRow ofSpreadsheet(Feed feed, List<String> names) {
        return new HeaderRow(ColumnNames.of(feed), names, true);
    }

    /** How many cells the header has. */
    public int width() {
        return columns.length;
    }

    /** The feed's column to which a cell of the file belongs, by its place; {@link ColumnNames#UNKNOWN} if none. */
    public int columnAt(int position) {
        return position < columns.length ? columns[position] : ColumnNames.UNKNOWN;
    }

    /** The row with its cells in the order of the feed's columns. */
    public Row row(long line, List<String> cells) {
        return row(line, cells, List.of());
    }

    /** The same for a row of which some cells are known to be unreadable. */
    public Row row(long line, List<String> cells, List<CellProblem> problems) {
        if (cells.size() != columns.length && !(extraCellsMayBeBlank && isBlankAfterHeader(cells))) {
            return new Row.Ragged(line, cells.size(), columns.length);
        }
        String[] ordered = new String[positions.length];
        for (int i = 0; i < ordered.length; i++) {
            int position = positions[i];
            ordered[i] = position == NOT_THERE ? "" : cells.get(position);
        }
        return new Row.Cells(
                line, List.of(ordered), hasNameless && extraCellsMayBeBlank ? all(problems, cells) : problems);
    }

    private boolean isBlankAfterHeader(List<String> cells) {
        return cells.size() > columns.length && CellText.areBlank(cells.subList(columns.length, cells.size()));
    }

    private List<CellProblem> all(List<CellProblem> problems, List<String> cells) {
        List<CellProblem> all = problems;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == ColumnNames.UNKNOWN && !CellText.isBlank(cells.get(i))) {
                all = new ArrayList<>(all);
                all.add(nameless(i));
            }
        }
        return all;
    }

    /** A value in a column without a name. It is not repeated: nobody knows what it is. */
    public static CellProblem nameless(int position) {
        return new CellProblem(
                "column " + letters(position),
                "a value",
                "nothing in a column that has no name",
                "Name the column in the header row, where merged cells have to be split up, or empty it.");
    }

    /** As spreadsheets name columns: A to Z, AA, AB … */
    private static String letters(int position) {
        String last = String.valueOf((char) ('A' + position % LETTERS));
        return position < LETTERS ? last : letters(position / LETTERS - 1) + last;
    }
}
