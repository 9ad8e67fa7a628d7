package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileRefusedException;

/** What may be wrong with a workbook as a whole. */
final class XlsxProblem {
    static final String SAVE_AS_XLSX = "Open it in the spreadsheet program, save it as .xlsx and send that.";

    private XlsxProblem() {}

    static FileError damaged(long line, String how) {
        return new FileError(
                line,
                "a workbook that is damaged or not complete (" + how + ")",
                "a workbook that can be read to its end",
                "Open it in the spreadsheet program, save it anew and send that; if it cannot be opened, the file was"
                        + " damaged on its way.");
    }

    static FileError notA(String found) {
        return new FileError(0, found, "a workbook (.xlsx)", SAVE_AS_XLSX);
    }

    static FileError expands(String how) {
        return new FileError(
                0,
                "a workbook that " + how,
                "a workbook of ordinary size",
                "Delete sheets and formatted empty rows that are not needed, or send the records as CSV.");
    }

    static FileRefusedException refuse(FileError error) {
        return new FileRefusedException(error);
    }
}
