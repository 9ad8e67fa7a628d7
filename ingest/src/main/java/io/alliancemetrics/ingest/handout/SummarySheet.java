package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.Reading;
import io.alliancemetrics.ingest.Warning;
import io.alliancemetrics.ingest.submission.Problem;
import io.alliancemetrics.ingest.submission.Receipt;

/** The first sheet of an annotated workbook: what became of the file, and what to do. */
final class SummarySheet {
    private final TableSheet sheet;
    private final Receipt receipt;

    private SummarySheet(TableSheet sheet, Receipt receipt) {
        this.sheet = sheet;
        this.receipt = receipt;
    }

    /**
     * Fills the sheet.
     *
     * @param shownRows how many rejected rows the workbook has
     */
    static void write(TableSheet sheet, Receipt receipt, int shownRows) {
        SummarySheet summary = new SummarySheet(sheet, receipt);
        sheet.widths(26, 30, 30, 60, 12);
        sheet.title("What became of your file");
        summary.counts();
        summary.whatToDo(shownRows);
        summary.fileErrors();
        summary.problems();
        summary.readings();
        summary.warnings();
    }

    private void counts() {
        sheet.row("file", receipt.file());
        rowIfAny("sheet", receipt.sheet());
        sheet.row("office", receipt.office());
        sheet.row("feed", receipt.feed());
        rowIfAny("submission", receipt.submissionId());
        sheet.row("rows read", Long.toString(receipt.rowsRead()));
        sheet.row("accepted", receipt.accepted() + (receipt.dryRun() ? " (dry run: nothing was written)" : ""));
        sheet.row("rejected", Long.toString(receipt.rejected()));
        sheet.row("cells to mend", Long.toString(receipt.rejectedCellCount()));
    }

    private void whatToDo(int shownRows) {
        section("What to do");
        if (receipt.allAccepted()) {
            sheet.row("Nothing", "Every row was accepted.");
            return;
        }
        if (!receipt.fileErrors().isEmpty()) {
            sheet.row(
                    "The file",
                    "It could not be read to its end and no row of it was accepted. Mend what is named"
                            + " below in your file and submit it again.");
            return;
        }
        sheet.row(
                "1. Correct",
                "In the sheet " + receipt.feed() + ", correct the red cells; each has a note that says"
                        + " how. The sheet Errors lists them all.");
        sheet.row("2. Submit", submitting());
        long missing = receipt.rejected() - shownRows;
        if (missing > 0) {
            sheet.row(
                    "Not shown",
                    missing + " rejected rows are not in this workbook, because they are too many or"
                            + " their cells could not be told apart. Correct them in your file.");
        }
    }

    private String submitting() {
        String before = receipt.dryRun()
                ? "This was a dry run and nothing was written: first submit your file, so that its good rows are"
                        + " accepted. Then submit this workbook as it is: only the sheet "
                : "Submit this workbook as it is: only the sheet ";
        return before + receipt.feed() + " is read. The rows that were accepted are not in it.";
    }

    private void fileErrors() {
        if (!receipt.fileErrors().isEmpty()) {
            section("Why the file could not be read");
            sheet.header("row", "found", "expected", "how to mend");
            for (FileError error : receipt.fileErrors()) {
                sheet.row(row(error.line()), error.found(), error.expected(), error.howToMend());
            }
        }
    }

    private void problems() {
        if (!receipt.problems().isEmpty()) {
            section("What to mend, the most frequent first");
            sheet.header("rule", "column", "first row", "how to mend", "cells");
            for (Problem problem : receipt.problems()) {
                sheet.row(
                        problem.rule().name(),
                        problem.column(),
                        row(problem.firstLine()),
                        problem.rule().howToMend(),
                        Long.toString(problem.count()));
            }
        }
    }

    private void readings() {
        if (!receipt.readings().isEmpty()) {
            section("Read in another way than it is written");
            sheet.header("what", "column", "found", "read as", "cells");
            for (Reading reading : receipt.readings()) {
                sheet.row(
                        reading.kind().description(),
                        reading.column(),
                        reading.found(),
                        reading.readAs(),
                        Long.toString(reading.count()));
            }
        }
    }

    private void warnings() {
        if (!receipt.warnings().isEmpty()) {
            section("Look at");
            sheet.header("what", "column", "found", "advice", "cells");
            for (Warning warning : receipt.warnings()) {
                sheet.row(
                        warning.kind().name(),
                        warning.column(),
                        warning.found(),
                        warning.advice(),
                        Long.toString(warning.count()));
            }
        }
    }

    private void section(String title) {
        sheet.blankRow();
        sheet.title(title);
    }

    private void rowIfAny(String name, String value) {
        if (!value.isEmpty()) {
            sheet.row(name, value);
        }
    }

    private static String row(long line) {
        return line == 0 ? "" : Long.toString(line);
    }
}
