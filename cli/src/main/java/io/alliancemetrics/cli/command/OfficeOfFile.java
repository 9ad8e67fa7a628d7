package io.alliancemetrics.cli.command;

import io.alliancemetrics.ingest.CellText;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.ingest.RowSource;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.feed.Office;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out from a file's first row whose it is. */
final class OfficeOfFile {
    private OfficeOfFile() {}

    /** The secretariat for its own feeds; otherwise the area in the first row, if one can be read there. */
    static Optional<Office> of(RowSource file, Feed feed) throws IOException {
        if (feed.isOfSecretariat()) {
            return Optional.of(Office.SECRETARIAT);
        }
        try (RowReader rows = file.open(feed, new FileNotes())) {
            return rows.next().flatMap(row -> office(row, feed));
        } catch (FileRefusedException e) {
            // The check of the file will say so in full.
            return Optional.empty();
        }
    }

    private static Optional<Office> office(Row row, Feed feed) {
        // The first area of every feed is the office's own.
        List<ColumnType> types = FeedColumns.of(feed).stream().map(Column::type).toList();
        return row instanceof Row.Cells known
                ? Office.of(CellText.trim(known.cells().get(types.indexOf(ColumnType.AREA)))
                        .toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
