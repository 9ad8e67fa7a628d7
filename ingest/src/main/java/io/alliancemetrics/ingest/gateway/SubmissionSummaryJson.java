package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.history.LogCounts;
import io.alliancemetrics.ingest.history.Stage;
import io.alliancemetrics.ingest.history.Submission;
import io.alliancemetrics.ingest.recordlog.LoggedSubmission;

/** A submission in a list. */
record SubmissionSummaryJson(
        String submissionId,
        String source,
        String feed,
        String file,
        String format,
        boolean dryRun,
        Stage stage,
        boolean isFinal,
        String receivedAt,
        long rowsRead,
        long accepted,
        long rejected,
        LogCountsJson log,
        String self) {

    /** What the job decided so far. */
    record LogCountsJson(long accepted, long duplicate, long rejected) {
        static LogCountsJson of(LogCounts counts) {
            return new LogCountsJson(counts.accepted(), counts.duplicate(), counts.rejected());
        }
    }

    static SubmissionSummaryJson of(Submission submission) {
        return new SubmissionSummaryJson(
                submission.id(),
                "GATEWAY",
                submission.feed().id(),
                submission.file(),
                submission.format().name(),
                submission.dryRun(),
                submission.stage(),
                submission.isFinal(),
                submission.timeline().receivedAt().toString(),
                submission.rowsRead(),
                submission.accepted(),
                submission.rejected(),
                LogCountsJson.of(submission.logged()),
                "/v1/submissions/" + submission.id());
    }

    static SubmissionSummaryJson of(LoggedSubmission submission) {
        long rows = submission.counts().total();
        return new SubmissionSummaryJson(
                submission.id(),
                "KAFKA",
                submission.feed().id(),
                "",
                null,
                false,
                Stage.ACCOUNTED,
                true,
                submission.firstRecordedAt().toString(),
                rows,
                rows,
                0,
                LogCountsJson.of(submission.counts()),
                "/v1/submissions/" + submission.id());
    }
}
