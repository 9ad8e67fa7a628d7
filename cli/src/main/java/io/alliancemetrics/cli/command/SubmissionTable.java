package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.client.SubmissionSummary;
import io.alliancemetrics.cli.terminal.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Submissions as a table. Always: rows = accepted + duplicates + rejected. */
final class SubmissionTable {
    private static final TextTable TABLE = new TextTable(
            List.of("WHEN", "FEED", "FILE", "STAGE", "ROWS", "ACCEPTED", "DUPLICATES", "REJECTED", "ID"),
            Set.of(4, 5, 6, 7));

    private SubmissionTable() {}

    static List<String> lines(List<SubmissionSummary> submissions) {
        return submissions.isEmpty()
                ? List.of("No submissions yet.")
                : TABLE.lines(submissions.stream().map(SubmissionTable::cells).toList());
    }

    private static List<String> cells(SubmissionSummary submission) {
        return List.of(
                Instants.shown(submission.receivedAt()),
                submission.feed(),
                submission.file().isEmpty() ? "(from Kafka)" : submission.file(),
                submission.stage().toLowerCase(Locale.ROOT) + (submission.dryRun() ? " (dry run)" : ""),
                Long.toString(submission.rowsRead()),
                Long.toString(submission.counted()),
                Long.toString(submission.log().duplicate()),
                Long.toString(submission.rejectedInAll()),
                submission.submissionId());
    }
}
