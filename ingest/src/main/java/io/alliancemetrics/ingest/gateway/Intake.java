package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RecordedAt;
import io.alliancemetrics.ingest.file.SubmittedFile;
import io.alliancemetrics.ingest.history.Submission;
import io.alliancemetrics.ingest.history.SubmissionStore;
import io.alliancemetrics.ingest.kafka.KafkaAccessException;
import io.alliancemetrics.ingest.kafka.TopicClock;
import io.alliancemetrics.ingest.kafka.Topics;
import io.alliancemetrics.ingest.submission.CheckedFile;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.ingest.submission.SubmissionRequest;
import io.alliancemetrics.ingest.submission.Submissions;
import io.alliancemetrics.ingest.submission.Validation;
import io.alliancemetrics.schemas.feed.TopicName;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One submission from its arrival until its rows are in the log; each step is noted before the next begins. Thread-safe. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final SubmissionStore store;
    private final Submissions submissions;
    private final Topics topics;
    private final Clock clock;
    private final Set<TopicName> ready = ConcurrentHashMap.newKeySet();

    Intake(SubmissionStore store, Submissions submissions, Topics topics, Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * Checks the file, and writes its good rows unless it is a dry run. Whatever keeps it from doing so, the submission is
     * noted as failed, so that the same file can be sent again.
     *
     * @throws KafkaAccessException if they could not all be written
     */
    void process(Submission submission, SubmittedFile file) {
        String failure = "The service met a fault of its own; its log says more.";
        boolean isDone = false;
        try {
            Receipt receipt = submission.dryRun() ? check(submission, file) : checkAndWrite(submission, file);
            log(submission, receipt);
            isDone = true;
        } catch (KafkaAccessException e) {
            failure = e.getMessage();
            throw e;
        } finally {
            if (!isDone) {
                store.failed(submission.id(), failure);
            }
        }
    }

    private Receipt check(Submission submission, SubmittedFile file) {
        return note(submission, Submissions.validate(request(submission, file)));
    }

    private Receipt checkAndWrite(Submission submission, SubmittedFile file) {
        try (CheckedFile checked = submissions.check(request(submission, file))) {
            Receipt receipt = note(submission, checked.validation());
            if (receipt.accepted() > 0) {
                makeReady(new TopicName(submission.office(), submission.feed()));
                Receipt unused = submissions.publish(checked).await();
                store.published(submission.id());
            }
            return receipt;
        }
    }

    private Receipt note(Submission submission, Validation validation) {
        if (validation.receipt().accepted() == 0) {
            store.refused(submission.id(), validation);
        } else {
            store.validated(submission.id(), validation);
        }
        return validation.receipt();
    }

    private SubmissionRequest request(Submission submission, SubmittedFile file) {
        return new SubmissionRequest(
                submission.id(),
                submission.office(),
                submission.feed(),
                submission.file(),
                file,
                Notation.SPREADSHEET,
                RecordedAt.arrival(clock));
    }

    private static void log(Submission submission, Receipt receipt) {
        LOG.info(
                "{} {} of {}{}: {} rows, {} accepted, {} rejected, attempt {}",
                submission.feed().id(),
                submission.id(),
                submission.office(),
                submission.dryRun() ? " (dry run)" : "",
                receipt.rowsRead(),
                receipt.accepted(),
                receipt.rejected(),
                submission.attempts());
    }

    private void makeReady(TopicName topic) {
        if (!ready.contains(topic)) {
            topics.ensure(List.of(topic), TopicClock.BROKER);
            ready.add(topic);
        }
    }
}
