package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.client.GatewayClient;
import io.alliancemetrics.cli.client.ReceiptWatch;
import io.alliancemetrics.cli.client.SubmissionReceipt;
import java.io.IOException;
import java.time.Duration;

/** Waits for the job, and shows how far it is. */
final class Waiting {
    private final ReceiptWatch watch;
    private final Messages messages;
    private final Duration patience;

    Waiting(GatewayClient client, Messages messages, Duration patience) {
        this.watch = new ReceiptWatch(client, patience);
        this.messages = messages;
        this.patience = patience;
    }

    /**
     * Waits for the last receipt of a submission.
     *
     * @return the latest receipt if the service does not answer any more, or the job does not get on
     */
    SubmissionReceipt await(SubmissionReceipt submission) throws InterruptedException {
        if (submission.isFinal()) {
            return submission;
        }
        String file = submission.receipt().file();
        messages.progress().start("Deciding on " + file, submission.receipt().accepted(), "rows");
        try {
            SubmissionReceipt last = watch.await(submission, messages.progress()::reached);
            if (!last.isFinal() && last.isPublished()) {
                messages.accept("alliance: " + file + ": its rows are in the log, but the job has decided on none for "
                        + patience.toSeconds() + " s; " + last.log().outstanding()
                        + " are outstanding. They are not lost. \"alliance status " + last.id()
                        + " --follow\" goes on waiting.");
            }
            return last;
        } catch (IOException e) {
            messages.failure(e);
            return submission;
        } finally {
            messages.progress().end();
        }
    }
}
