package io.alliancemetrics.ingest.handout;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of texts for people, written from top to bottom. */
final class TableSheet {
    private final Worksheet sheet;
    private int next;

    private TableSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    static TableSheet add(Workbook workbook, String name) {
        return new TableSheet(workbook.newWorksheet(name));
    }

    void widths(int... widths) {
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    void title(String text) {
        CellStyle.title(sheet, next);
        row(text);
    }

    void header(String... names) {
        for (int i = 0; i < names.length; i++) {
            CellStyle.header(sheet, next, i, true);
        }
        row(names);
    }

    /** Writes a row. */
    void row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            TextCell.write(sheet, next, i, cells[i]);
        }
        CellStyle.wrapped(sheet, next, cells.length);
        next++;
    }

    void blankRow() {
        next++;
    }

    /** Keeps what was written so far in sight. */
    void freezeHeader() {
        sheet.freezePane(0, 1);
    }

    /** The row that is written next, counted from 0. */
    int nextRow() {
        return next;
    }

    Worksheet sheet() {
        return sheet;
    }
}
