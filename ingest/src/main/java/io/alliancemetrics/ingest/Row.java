package io.alliancemetrics.ingest;

import java.util.List;

/** One row of an office's file, whatever the file's format. */
public sealed interface Row {
    /** The line of the file on which the row starts, the row of the sheet in a workbook; the first is 1. */
    long line();

    /**
     * A row with a cell for each column of the file.
     *
     * @param cells as written, one for each column of the <em>feed</em>, in the order of {@link
     *     io.alliancemetrics.schemas.feed.FeedColumns}; empty where the file has no such column
     * @param problems cells that the format shows to be unreadable; the row is then rejected
     */
    record Cells(long line, List<String> cells, List<CellProblem> problems) implements Row {
        public Cells {
            cells = List.copyOf(cells);
            problems = List.copyOf(problems);
        }

        /** A row in which nothing stands out. */
        public Cells(long line, List<String> cells) {
            this(line, cells, List.of());
        }
    }

    /**
     * A row whose cells cannot be told apart, because they are fewer or more than the header has.
     *
     * @param found number of cells in the row
     * @param expected number of cells in the header
     */
    record Ragged(long line, int found, int expected) implements Row {}

    /**
     * Something in the place of a row that is none.
     *
     * @param found what is there
     * @param expected what was expected there
     * @param howToMend what the office can do, as full sentences
     */
    record Unreadable(long line, String found, String expected, String howToMend) implements Row {}
}
