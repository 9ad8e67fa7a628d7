package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.schemas.feed.ColumnType;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** The looks of cells, the same in every workbook that is handed out. */
final class CellStyle {
    static final String TEXT = "@";
    private static final String GENERAL = "General";
    private static final String WHITE = "FFFFFF";
    private static final String DARK_BLUE = "1F3864";
    private static final String LIGHT_BLUE = "D9E1F2";
    private static final String RED = "FFC7CE";
    private static final String DARK_RED = "9C0006";
    private static final int TITLE_SIZE = 14;

    private CellStyle() {}

    /** How a spreadsheet is to show and to take what is typed into a column. */
    static String format(ColumnType type) {
        return switch (type) {
            case DATE -> "yyyy-mm-dd";
            case AMOUNT -> "0.00";
            case RATE -> GENERAL;
            case WHOLE_NUMBER -> "0";
            case TEXT, CODE, TRUE_FALSE, PERIOD, AREA, CURRENCY -> TEXT;
        };
    }

    static void title(Worksheet sheet, int row) {
        style(sheet, row, 0).bold().fontSize(TITLE_SIZE).set();
    }

    /** A header; {@code strong} for columns that have to be filled in. */
    static void header(Worksheet sheet, int row, int column, boolean strong) {
        StyleSetter style = style(sheet, row, column);
        style.bold().format(TEXT).fillColor(strong ? DARK_BLUE : LIGHT_BLUE).fontColor(strong ? WHITE : DARK_BLUE);
        style.set();
    }

    /** The first cells of a row. */
    static void wrapped(Worksheet sheet, int row, int cells) {
        sheet.range(row, 0, row, cells - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    static void format(Worksheet sheet, int row, int column, String format) {
        style(sheet, row, column).format(format).set();
    }

    static void rejected(Worksheet sheet, int row, int column) {
        style(sheet, row, column).fillColor(RED).fontColor(DARK_RED).set();
    }

    static void link(Worksheet sheet, int row, int column) {
        style(sheet, row, column).fontColor(DARK_BLUE).underlined().set();
    }

    private static StyleSetter style(Worksheet sheet, int row, int column) {
        return sheet.range(row, column, row, column).style();
    }
}
