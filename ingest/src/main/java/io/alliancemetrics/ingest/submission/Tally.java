package io.alliancemetrics.ingest.submission;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.RejectedCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of a file's rows; keeps the rejected cells up to a bound, and nothing of accepted rows. */
final class Tally {
    private final SubmissionRequest request;
    private final List<RejectedCell> cells = new ArrayList<>();
    private final Map<String, Problem> problems = new HashMap<>();
    private final List<FileError> fileErrors = new ArrayList<>();
    private String sheet = "";
    private long accepted;
    private long rejected;
    private long cellCount;

    Tally(SubmissionRequest request) {
        this.request = request;
    }

    void sheet(String name) {
        sheet = name;
    }

    void accepted() {
        accepted++;
    }

    void rejected(List<RejectedCell> because) {
        rejected++;
        cellCount += because.size();
        int room = Math.min(because.size(), Receipt.MAX_CELLS - cells.size());
        cells.addAll(because.subList(0, room));
        because.forEach(this::addToProblems);
    }

    /** A file without a row is more likely the wrong file than a report of nothing. */
    void requireRows() throws FileRefusedException {
        if (accepted + rejected == 0) {
            throw new FileRefusedException(new FileError(
                    0,
                    "no row",
                    "a row for each record",
                    "Check that the right file, and of a workbook the right sheet, was sent."));
        }
    }

    /** Then none of its rows counts as accepted. */
    void refused(FileRefusedException reason) {
        rejected += reason.refusedRows() + accepted;
        accepted = 0;
        fileErrors.addAll(reason.errors());
    }

    Receipt receipt(FileNotes notes) {
        return new Receipt(
                request.submissionId(),
                request.office().code(),
                request.feed().id(),
                request.fileName(),
                sheet,
                true,
                accepted + rejected,
                accepted,
                rejected,
                cellCount,
                cells,
                sortedProblems(),
                notes.readings(),
                notes.warnings(),
                fileErrors);
    }

    private void addToProblems(RejectedCell cell) {
        problems.merge(
                cell.rule() + " " + cell.column(),
                new Problem(cell.rule(), cell.column(), 1, cell.line()),
                (first, next) -> new Problem(first.rule(), first.column(), first.count() + 1, first.firstLine()));
    }

    private List<Problem> sortedProblems() {
        return problems.values().stream()
                .sorted(Comparator.comparingLong(Problem::count)
                        .reversed()
                        .thenComparingLong(Problem::firstLine)
                        .thenComparing(Problem::column)
                        .thenComparing(Problem::rule))
                .toList();
    }
}
