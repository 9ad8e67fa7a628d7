package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The last sheet of a workbook: what the drop-downs of the other sheets offer. */
final class ListSheet {
    private static final Quarter FIRST_PERIOD = Quarter.of(2024, 1);
    private static final Quarter LAST_PERIOD = Quarter.of(2035, 4);
    private static final double WIDTH = 18;

    private ListSheet() {}

    /**
     * Adds the sheet.
     *
     * @return where the choices of a column are, for each column that has some
     */
    static Map<Column, Range> add(Workbook workbook, Feed feed) {
        Worksheet sheet = workbook.newWorksheet("Lists");
        Map<Column, Range> lists = new LinkedHashMap<>();
        for (Column column : FeedColumns.of(feed)) {
            List<String> choices = choices(column);
            if (!choices.isEmpty()) {
                lists.put(column, write(sheet, lists.size(), column.name(), choices));
            }
        }
        sheet.freezePane(0, 1);
        return lists;
    }

    /** Other quarters may be typed. */
    private static List<String> choices(Column column) {
        return column.type() == ColumnType.PERIOD
                ? IntStream.rangeClosed(FIRST_PERIOD.index(), LAST_PERIOD.index())
                        .mapToObj(index -> new Quarter(index).toString())
                        .toList()
                : column.validCodes();
    }

    private static Range write(Worksheet sheet, int at, String name, List<String> choices) {
        TextCell.write(sheet, 0, at, name);
        CellStyle.header(sheet, 0, at, false);
        sheet.width(at, WIDTH);
        for (int i = 0; i < choices.size(); i++) {
            TextCell.write(sheet, i + 1, at, choices.get(i));
        }
        return sheet.range(1, at, choices.size(), at);
    }
}
