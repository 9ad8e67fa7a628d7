package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.submission.Receipt;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sheet that lists all errors, with the rows of the original file and links to where they can be mended. */
final class ErrorsSheet {
    private static final int LINK = 6;

    private ErrorsSheet() {}

    static void add(Workbook workbook, Receipt receipt, CorrectionRows corrections) {
        TableSheet sheet = TableSheet.add(workbook, "Errors");
        sheet.widths(12, 22, 30, 24, 44, 60, 26);
        sheet.header("row in file", "column", "found", "rule", "expected", "how to mend", "mend here");
        for (RejectedCell cell : receipt.rejectedCells()) {
            addLink(sheet, receipt.feed(), cell, corrections);
            sheet.row(
                    Long.toString(cell.line()),
                    cell.column(),
                    cell.found(),
                    cell.rule().name(),
                    cell.expected(),
                    cell.howToMend());
        }
        long more = receipt.rejectedCellCount() - receipt.rejectedCells().size();
        if (more > 0) {
            sheet.row("", "", more + " more rejected cells that are not listed", "", "", More.HOW_TO_MEND);
        }
        sheet.freezeHeader();
    }

    private static void addLink(TableSheet errors, String feed, RejectedCell cell, CorrectionRows corrections) {
        corrections.rowOf(cell).ifPresent(row -> {
            Worksheet sheet = errors.sheet();
            int column = corrections.columnOf(cell);
            // No feed has more columns than the alphabet letters.
            String target = (char) ('A' + column) + Integer.toString(row + 1);
            // Two links with the same words would be one to the library.
            HyperLink link = HyperLink.internal("'" + feed + "'!" + target, (target + " " + cell.column()).strip());
            sheet.hyperlink(errors.nextRow(), LINK, link);
            CellStyle.link(sheet, errors.nextRow(), LINK);
        });
    }
}
