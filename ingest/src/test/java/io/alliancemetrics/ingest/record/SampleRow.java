package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A good row of each feed, made of the examples in the feed's template, in which single cells can be replaced. */
final class SampleRow {
    private final Map<String, String> cells = new LinkedHashMap<>();

    SampleRow(Feed feed) {
        for (Column column : FeedColumns.of(feed)) {
            cells.put(column.name(), column.example());
        }
        if (feed == Feed.FX_RATES) {
            cells.put("record_id", "KRW-2026-Q1");
        } else if (feed == Feed.RELEASES) {
            cells.put("record_id", "2026-Q1");
        }
    }

    SampleRow with(String column, String cell) {
        if (cells.replace(column, cell) == null) {
            throw new IllegalArgumentException("no column " + column + " in " + cells.keySet());
        }
        return this;
    }

    Row row() {
        return new Row.Cells(6, List.copyOf(cells.values()));
    }
}
