package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.TimestampUtil;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sheet that an office fills in and submits: named like the feed, one header row, nothing else. */
final class FeedSheet {
    private static final int ID_WIDTH = 32;
    private static final int TEXT_WIDTH = 26;
    private static final int NUMBER_WIDTH = 16;
    private static final int NARROW = 11;
    private static final int MARGIN = 3;

    private final Worksheet sheet;
    private final List<Column> columns;

    private FeedSheet(Worksheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    static FeedSheet add(Workbook workbook, Feed feed) {
        FeedSheet sheet = new FeedSheet(workbook.newWorksheet(feed.id()), FeedColumns.of(feed));
        for (int i = 0; i < sheet.columns.size(); i++) {
            sheet.addColumn(i, sheet.columns.get(i));
        }
        // The record ids stay in sight too.
        sheet.sheet.freezePane(1, 1);
        return sheet;
    }

    Worksheet sheet() {
        return sheet;
    }

    /** Offers the values that columns may have. */
    void offer(Map<Column, Range> lists) {
        lists.forEach((column, list) -> offer(columns.indexOf(column), column, list));
    }

    /** A row whose dates and numbers are such for the spreadsheet. */
    void addTyped(int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            ColumnType type = columns.get(i).type();
            String cell = cells.get(i);
            if (cell.isEmpty() || CellStyle.format(type).equals(CellStyle.TEXT)) {
                TextCell.write(sheet, row, i, cell);
            } else if (type == ColumnType.DATE) {
                // As a whole number, as Excel itself writes days: the library would write 46112.0.
                sheet.value(
                        row, i, TimestampUtil.convertDate(LocalDate.parse(cell)).longValue());
            } else {
                sheet.value(row, i, new BigDecimal(cell));
            }
        }
        format(row);
    }

    /** Rows of texts, each exactly as it is, below the header. */
    void addTexts(List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                TextCell.write(sheet, row + 1, i, rows.get(row).get(i));
            }
        }
        if (!rows.isEmpty()) {
            format(rows.size());
        }
        for (int row = 0; row < rows.size(); row++) {
            protectFormulas(row + 1, rows.get(row));
        }
    }

    /** As texts: otherwise they would become formulas as soon as someone touches them. */
    private void protectFormulas(int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (SafeCell.isFormula(cells.get(i))) {
                CellStyle.format(sheet, row, i, CellStyle.TEXT);
            }
        }
    }

    /** All rows at once: cell by cell it takes seconds for some thousands. */
    private void format(int lastRow) {
        for (int i = 0; i < columns.size(); i++) {
            String format = CellStyle.format(columns.get(i).type());
            sheet.range(1, i, lastRow, i).style().format(format).set();
        }
    }

    private void addColumn(int at, Column column) {
        sheet.style(at).format(CellStyle.format(column.type())).set();
        sheet.width(at, Math.max(width(column), column.name().length() + MARGIN));
        TextCell.write(sheet, 0, at, column.name());
        CellStyle.header(sheet, 0, at, column.required());
    }

    private void offer(int at, Column column, Range list) {
        boolean isClosed = column.type() != ColumnType.PERIOD;
        sheet.range(1, at, Worksheet.MAX_ROWS - 1, at)
                .validateWithList(list)
                .allowBlank(!column.required())
                .errorStyle(isClosed ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING)
                .showErrorMessage(true)
                .errorTitle(column.name())
                .error("Expected " + column.type().expected() + ". Choose a value from the list.");
    }

    private static int width(Column column) {
        return switch (column.type()) {
            case TEXT -> column.name().endsWith("_id") ? ID_WIDTH : TEXT_WIDTH;
            case CODE ->
                NARROW + column.codes().stream().mapToInt(String::length).max().orElse(0) / 2;
            case AMOUNT, RATE -> NUMBER_WIDTH;
            case WHOLE_NUMBER, TRUE_FALSE, DATE, PERIOD, AREA, CURRENCY -> NARROW;
        };
    }
}
