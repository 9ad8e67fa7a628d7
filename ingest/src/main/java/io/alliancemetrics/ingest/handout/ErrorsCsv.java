package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.submission.Receipt;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What is wrong with a file, as CSV that a spreadsheet shows right: {@code sheet, row, column, found, rule, expected,
 * how_to_mend}, one line a rejected cell. Errors of the file as a whole come first and have no rule and no column.
 */
public final class ErrorsCsv {
    private ErrorsCsv() {}

    /** Writes the file and leaves the stream open. */
    public static void write(Receipt receipt, OutputStream out) throws IOException {
        SafeCsv csv = SafeCsv.forSpreadsheets(out);
        csv.row("sheet", "row", "column", "found", "rule", "expected", "how_to_mend");
        for (FileError error : receipt.fileErrors()) {
            csv.row(receipt.sheet(), row(error.line()), "", error.found(), "", error.expected(), error.howToMend());
        }
        for (RejectedCell cell : receipt.rejectedCells()) {
            csv.row(
                    receipt.sheet(),
                    row(cell.line()),
                    cell.column(),
                    cell.found(),
                    cell.rule().name(),
                    cell.expected(),
                    cell.howToMend());
        }
        long more = receipt.rejectedCellCount() - receipt.rejectedCells().size();
        if (more > 0) {
            csv.row(
                    receipt.sheet(),
                    "",
                    "",
                    more + " more rejected cells that are not listed",
                    "",
                    "",
                    More.HOW_TO_MEND);
        }
        csv.flush();
    }

    private static String row(long line) {
        return line == 0 ? "" : Long.toString(line);
    }
}
