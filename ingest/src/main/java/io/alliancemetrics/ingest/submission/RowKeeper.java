package io.alliancemetrics.ingest.submission;

import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.record.Personal;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.util.ArrayList;
import java.util.List;

/** Keeps the first rows of a file and the rejected ones, up to a bound that no file can exceed. */
final class RowKeeper {
    /** Enough to recognize the file. */
    private static final int FIRST_ROWS = 20;

    private static final long MAX_CHARACTERS = 4_000_000;
    private static final int MAX_ROWS = 10_000;

    private final Feed feed;
    private final List<Column> columns;
    private final List<KeptRow> rows = new ArrayList<>();
    private long characters;

    RowKeeper(Feed feed) {
        this.feed = feed;
        this.columns = FeedColumns.of(feed);
    }

    void keep(Row row, boolean rejected) {
        if ((!rejected && rows.size() >= FIRST_ROWS) || rows.size() >= MAX_ROWS || characters >= MAX_CHARACTERS) {
            return;
        }
        List<String> cells = row instanceof Row.Cells known ? masked(known.cells()) : List.of();
        cells.forEach(cell -> characters += cell.length());
        rows.add(new KeptRow(row.line(), rejected, cells));
    }

    List<KeptRow> rows() {
        return rows;
    }

    private List<String> masked(List<String> cells) {
        List<String> masked = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            masked.add(Personal.masked(feed, columns.get(i).name(), cells.get(i)));
        }
        return masked;
    }
}
