package io.alliancemetrics.ingest.submission;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.Reading;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.Warning;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a submitted file. Always: rows read = accepted + rejected.
 *
 * @param submissionId of the request
 * @param office its code, {@code kr}
 * @param feed its id, {@code rd-spend}
 * @param file the file's name
 * @param sheet the sheet of a workbook that was read; empty for other files
 * @param dryRun whether it was only checked, and nothing written
 * @param rowsRead rows that are not blank, without the header
 * @param accepted rows that are in the log (in a dry run: that would be)
 * @param rejected rows that are not
 * @param rejectedCellCount all cells because of which rows were rejected
 * @param rejectedCells the first {@value #MAX_CELLS} of them, in the order of the rows; a row's first is its reason
 * @param problems which rules were broken in which columns, the most frequent first
 * @param readings what was read in another way than it is written
 * @param warnings what to look at, although it keeps no row out
 * @param fileErrors why the file could not be read; then none of its rows is accepted. Usually none
 */
public record Receipt(
        String submissionId,
        String office,
        String feed,
        String file,
        String sheet,
        boolean dryRun,
        long rowsRead,
        long accepted,
        long rejected,
        long rejectedCellCount,
        List<RejectedCell> rejectedCells,
        List<Problem> problems,
        List<Reading> readings,
        List<Warning> warnings,
        List<FileError> fileErrors) {
    /** More would fill the memory for a large file in which every row is wrong; nobody reads them all. */
    public static final int MAX_CELLS = 10_000;

    public Receipt {
        rejectedCells = List.copyOf(rejectedCells);
        problems = List.copyOf(problems);
        readings = List.copyOf(readings);
        warnings = List.copyOf(warnings);
        fileErrors = List.copyOf(fileErrors);
    }

    /** Whether the whole file was read and every row accepted. */
    public boolean allAccepted() {
        return rejected == 0 && fileErrors.isEmpty();
    }

    /** Of a file that was not only checked. */
    public Receipt written() {
        return new Receipt(
                submissionId,
                office,
                feed,
                file,
                sheet,
                false,
                rowsRead,
                accepted,
                rejected,
                rejectedCellCount,
                rejectedCells,
                problems,
                readings,
                warnings,
                fileErrors);
    }

    /** One sentence for each thing that is wrong, those about the file first. */
    public List<String> messages() {
        List<String> messages = new ArrayList<>();
        fileErrors.forEach(error -> messages.add(error.message(file)));
        rejectedCells.forEach(cell -> messages.add(cell.message(file)));
        long more = rejectedCellCount - rejectedCells.size();
        if (more > 0) {
            messages.add(file + ": " + more
                    + " more rejected cells are counted but not listed: a receipt lists the first " + MAX_CELLS
                    + ". How to mend: correct what the listed ones have in common and submit the file again.");
        }
        return messages;
    }

    /** {@code kr/rd-spend.csv: 12 rows read, 11 accepted, 1 rejected}. */
    public String summary() {
        return file + ": " + rowsRead + (rowsRead == 1 ? " row read, " : " rows read, ") + accepted + " accepted, "
                + rejected + " rejected" + (dryRun ? " (nothing written)" : "")
                + (fileErrors.isEmpty() ? "" : "; the file was not read to its end");
    }
}
