package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;

/** The sheet of a template that explains the columns. */
final class ColumnsSheet {
    private ColumnsSheet() {}

    /** Adds the sheet; the examples are those of the office's example row. */
    static void add(Workbook workbook, Feed feed, List<String> exampleRow) {
        TableSheet sheet = TableSheet.add(workbook, "Columns");
        sheet.widths(22, 10, 14, 40, 46, 60, 30);
        sheet.header("name", "required", "type", "expected", "codes", "description", "example");
        List<Column> columns = FeedColumns.of(feed);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.row(
                    column.name(),
                    column.required() ? "yes" : "no",
                    column.type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    column.type().expected(),
                    String.join(", ", column.codes()),
                    column.description(),
                    exampleRow.get(i));
        }
        sheet.freezeHeader();
    }
}
