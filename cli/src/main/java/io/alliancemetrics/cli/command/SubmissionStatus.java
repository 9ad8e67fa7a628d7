package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.client.SubmissionReceipt;
import java.util.Collection;

/** The exit status that says what became of submissions. */
final class SubmissionStatus {
    static final int NOT_DONE = 1;
    private static final int ALL_ACCEPTED = 0;
    private static final int SOME_REJECTED = 2;

    private SubmissionStatus() {}

    /** @param untilTheEnd whether a submission on which the job has yet to decide is not done */
    static int of(Collection<SubmissionReceipt> submissions, boolean untilTheEnd) {
        if (submissions.stream().anyMatch(submission -> !isDone(submission, untilTheEnd))) {
            return NOT_DONE;
        }
        return submissions.stream().allMatch(SubmissionReceipt::allAccepted) ? ALL_ACCEPTED : SOME_REJECTED;
    }

    private static boolean isDone(SubmissionReceipt submission, boolean untilTheEnd) {
        return submission.isFinal() || (!untilTheEnd && submission.isPublished());
    }
}
