package io.alliancemetrics.ingest;

import java.util.List;

/** One row of an office's file, whatever the file's format. */
public sealed interface Row {
    /** The line of the file on which the row starts; the header is line 1. */
    long line();

    /**
     * A row with a cell for each column of the file.
     *
     * @param cells as written, one for each column of the <em>feed</em>, in the order of {@link
     *     io.alliancemetrics.schemas.feed.FeedColumns}; empty where the file has no such column
     */
    record Cells(long line, List<String> cells) implements Row {
        public Cells {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A row whose cells cannot be told apart, because they are fewer or more than the header has.
     *
     * @param found number of cells in the row
     * @param expected number of cells in the header
     */
    record Ragged(long line, int found, int expected) implements Row {}
}
