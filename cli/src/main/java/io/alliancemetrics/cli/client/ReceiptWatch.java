package io.alliancemetrics.cli.client;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Follows a submission until the job has decided on all its rows. */
public final class ReceiptWatch {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final GatewayClient client;
    private final Duration patience;

    /** @param patience how long to go on while the job decides on no row */
    public ReceiptWatch(GatewayClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    /**
     * Waits for the last receipt.
     *
     * @param decided is told on how many rows the job has decided
     * @return the last receipt, or the latest if patience came to an end before
     */
    public SubmissionReceipt await(SubmissionReceipt submission, LongConsumer decided)
            throws IOException, InterruptedException {
        SubmissionReceipt latest = submission;
        Patience left = new Patience(patience);
        Duration pause = FIRST_PAUSE;
        while (isUnderWay(latest) && !left.isOver()) {
            Thread.sleep(pause.toMillis());
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.plus(FIRST_PAUSE) : LONGEST_PAUSE;
            SubmissionReceipt next = client.receipt(latest.id());
            if (!next.progress().equals(latest.progress())) {
                left.sign();
                pause = FIRST_PAUSE;
            }
            latest = next;
            decided.accept(latest.log().decided());
        }
        return latest;
    }

    private static boolean isUnderWay(SubmissionReceipt submission) {
        return !submission.isFinal() && !submission.isToBeSentAgain();
    }
}
