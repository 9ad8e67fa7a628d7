package io.alliancemetrics.ingest.submission;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.RejectedCell;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of a file's rows; keeps the rejected cells up to a bound, and nothing of accepted rows. */
final class Tally {
    private final SubmissionRequest request;
    private final boolean dryRun;
    private final List<RejectedCell> cells = new ArrayList<>();
    private final List<FileError> fileErrors = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long cellCount;

    Tally(SubmissionRequest request, boolean dryRun) {
        this.request = request;
        this.dryRun = dryRun;
    }

    void accepted() {
        accepted++;
    }

    void rejected(List<RejectedCell> because) {
        rejected++;
        cellCount += because.size();
        int room = Math.min(because.size(), Receipt.MAX_CELLS - cells.size());
        cells.addAll(because.subList(0, room));
    }

    void refused(FileRefusedException reason) {
        rejected += reason.refusedRows();
        for (FileError error : reason.errors()) {
            fileErrors.add(accepted + rejected == reason.refusedRows() ? error : midway(error));
        }
    }

    Receipt receipt() {
        return new Receipt(
                request.submissionId(),
                request.office().code(),
                request.feed().id(),
                request.fileName(),
                dryRun,
                accepted + rejected,
                accepted,
                rejected,
                cellCount,
                cells,
                fileErrors);
    }

    private FileError midway(FileError error) {
        return error.andAlso("The " + (accepted + rejected) + " rows before it were read and " + accepted
                + " of them accepted, the rest of the file was not read; send the mended file whole: a record that is"
                + " already in the log is found to be a duplicate and counts once.");
    }
}
