package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.account.Account;
import io.alliancemetrics.ingest.file.SubmittedFile;
import io.alliancemetrics.ingest.history.Beginning;
import io.alliancemetrics.ingest.history.NewSubmission;
import io.alliancemetrics.ingest.history.Stage;
import io.alliancemetrics.ingest.history.Submission;
import io.alliancemetrics.ingest.history.SubmissionStore;
import io.alliancemetrics.ingest.kafka.KafkaAccessException;
import io.alliancemetrics.schemas.feed.Feed;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Set;

/** Takes files in. */
final class SubmissionHandlers {
    private static final Set<String> PARAMETERS = Set.of("feed", "dry_run", "file_name");

    private final Spool spool;
    private final SubmissionStore store;
    private final Intake intake;
    private final Receipts receipts;
    private final Slots slots;
    private final GatewayMetrics metrics;

    SubmissionHandlers(
            Spool spool, SubmissionStore store, Intake intake, Receipts receipts, Slots slots, GatewayMetrics metrics) {
        this.spool = spool;
        this.store = store;
        this.intake = intake;
        this.receipts = receipts;
        this.slots = slots;
        this.metrics = metrics;
    }

    /** Answers when all accepted rows are in the log, with the receipt. */
    void submit(Context context) throws IOException {
        Account account = Callers.of(context);
        Parameters.allowOnly(context, PARAMETERS);
        Feed feed = Parameters.feed(context, account);
        slots.take(account.office());
        try (Upload upload = spool.receive(context, feed.id())) {
            SubmittedFile file = upload.file();
            NewSubmission incoming = new NewSubmission(
                    account.office(),
                    feed,
                    upload.name(),
                    file.format(),
                    Parameters.trueOrFalse(context, "dry_run"),
                    Parameters.idempotencyKey(context),
                    upload.sha256());
            begin(context, incoming, file);
        } finally {
            slots.giveBack(account.office());
        }
    }

    private void begin(Context context, NewSubmission incoming, SubmittedFile file) {
        Beginning beginning = store.begin(incoming);
        if (beginning instanceof Beginning.ToProcess process) {
            process(process.submission(), file);
            answer(context, process.submission());
        } else if (beginning instanceof Beginning.Known known) {
            context.header("Idempotency-Replayed", "true");
            answer(context, known.submission());
        } else if (beginning instanceof Beginning.Running running) {
            throw Problem.conflict("The submission " + running.submission().id()
                    + " with this Idempotency-Key is being processed. GET /v1/submissions/"
                    + running.submission().id() + " shows how far it is.");
        } else if (beginning instanceof Beginning.OtherFile other) {
            throw new Problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "The Idempotency-Key belongs to another file",
                            "This key was used for the submission "
                                    + other.submission().id() + " ("
                                    + other.submission().file()
                                    + "), which had another content, feed or dry_run. Use a new key for a new file.")
                    .refusal();
        }
    }

    private void process(Submission submission, SubmittedFile file) {
        long start = metrics.startSubmission();
        try {
            intake.process(submission, file);
        } catch (KafkaAccessException e) {
            metrics.failed(submission.feed());
            throw Problem.unavailable("The submission " + submission.id()
                    + " could not be written to its end: " + e.getMessage()
                    + " Send the same file again with the same Idempotency-Key.");
        } finally {
            metrics.endSubmission(submission.feed(), start);
        }
    }

    private void answer(Context context, Submission begun) {
        Submission submission = store.find(begun.office(), begun.id()).orElseThrow();
        metrics.processed(submission);
        context.status(status(submission));
        if (!submission.dryRun()) {
            context.header(Header.LOCATION, "/v1/submissions/" + submission.id());
        }
        Json.write(context, receipts.of(submission));
    }

    /** A file of which nothing was accepted is an error for whoever only looks at the status. */
    private static HttpStatus status(Submission submission) {
        if (submission.stage() == Stage.REFUSED) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return submission.dryRun() ? HttpStatus.OK : HttpStatus.CREATED;
    }
}
