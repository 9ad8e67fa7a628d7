package io.alliancemetrics.ingest;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.util.List;
import java.util.Locale;

/** Where the columns of a feed are in a file that has a header row. */
public final class HeaderRow {
    private static final int NOT_THERE = -1;

    private final int[] positions;
    private final int width;

    private HeaderRow(int[] positions, int width) {
        this.positions = positions;
        this.width = width;
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
        List<FileError> errors = new HeaderCheck(feed, line, names).errors();
        if (!errors.isEmpty()) {
            throw new FileRefusedException(errors, 0);
        }
        int[] positions = FeedColumns.of(feed).stream()
                .mapToInt(column -> names.indexOf(column.name()))
                .toArray();
        return new HeaderRow(positions, names.size());
    }

    /** The row with its cells in the order of the feed's columns. */
    public Row row(long line, List<String> cells) {
        if (cells.size() != width) {
            return new Row.Ragged(line, cells.size(), width);
        }
        String[] ordered = new String[positions.length];
        for (int i = 0; i < ordered.length; i++) {
            int position = positions[i];
            ordered[i] = position == NOT_THERE ? "" : cells.get(position);
        }
        return new Row.Cells(line, List.of(ordered));
    }
}
