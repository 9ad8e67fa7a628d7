package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.account.Account;
import io.alliancemetrics.ingest.gateway.SubmissionJson.LinksJson;
import io.alliancemetrics.ingest.gateway.SubmissionJson.LogJson;
import io.alliancemetrics.ingest.gateway.SubmissionJson.LogRejectionJson;
import io.alliancemetrics.ingest.gateway.SubmissionJson.TimelineEntryJson;
import io.alliancemetrics.ingest.handout.ReceiptJson;
import io.alliancemetrics.ingest.history.LogCounts;
import io.alliancemetrics.ingest.history.Stage;
import io.alliancemetrics.ingest.history.Submission;
import io.alliancemetrics.ingest.history.SubmissionStore;
import io.alliancemetrics.ingest.history.Timeline;
import io.alliancemetrics.ingest.recordlog.LogRejection;
import io.alliancemetrics.ingest.recordlog.LoggedSubmission;
import io.alliancemetrics.ingest.recordlog.RecordLog;
import io.alliancemetrics.ingest.recordlog.RecordLogException;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.ingest.submission.Validation;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The receipts of an office, those of its own systems that write to Kafka included. Thread-safe. */
final class Receipts {
    private final SubmissionStore store;
    private final RecordLog log;
    private final Accountant accountant;

    Receipts(SubmissionStore store, RecordLog log, Accountant accountant) {
        this.store = store;
        this.log = log;
        this.accountant = accountant;
    }

    /** The receipt of a submission of the gateway, or else of one that only the log knows. */
    SubmissionJson require(Account account, String id) {
        Optional<Submission> submission = find(account, id);
        return submission.isPresent() ? of(submission.get()) : ofLog(requireLogged(account, id));
    }

    SubmissionJson of(Submission stored) {
        Submission submission = accountant.withLatest(stored);
        Receipt receipt = receipt(submission);
        return new SubmissionJson(
                ReceiptJson.of(receipt),
                "GATEWAY",
                submission.format().name(),
                submission.stage(),
                submission.isFinal(),
                submission.attempts(),
                submission.failure().isEmpty() ? null : submission.failure(),
                timeline(submission),
                log(submission),
                LinksJson.of(submission.id()));
    }

    /** What the check of a submission of the gateway found. */
    Validation requireValidation(Account account, String id) {
        Submission submission = find(account, id).orElseThrow(() -> {
            requireLogged(account, id);
            return Problem.notFound("The submission " + FileName.of(id, "?")
                    + " was written to Kafka by a system of your office: there is no file of it. Its receipt lists what"
                    + " the job rejected.");
        });
        return store.validation(submission.id())
                .orElseThrow(() -> Problem.notFound("The submission " + id
                        + " has not been checked to its end; send its file again with the same Idempotency-Key."));
    }

    /** The newest ones. */
    List<SubmissionSummaryJson> list(Account account, boolean withDryRuns, int limit) {
        Office office = account.office();
        List<Submission> stored = store.list(office, withDryRuns, limit).stream()
                .filter(submission -> account.mayUse(submission.feed()))
                .toList();
        List<SubmissionSummaryJson> all = new ArrayList<>();
        stored.forEach(submission -> all.add(SubmissionSummaryJson.of(accountant.withLatest(submission))));
        Set<String> known = stored.stream().map(Submission::id).collect(Collectors.toSet());
        logged(office).stream()
                .filter(submission -> account.mayUse(submission.feed())
                        && !known.contains(submission.id())
                        && store.find(office, submission.id()).isEmpty())
                .forEach(submission -> all.add(SubmissionSummaryJson.of(submission)));
        return all.stream()
                .sorted(Comparator.comparing((SubmissionSummaryJson summary) -> Instant.parse(summary.receivedAt()))
                        .reversed())
                .limit(limit)
                .toList();
    }

    /** The list is there without ClickHouse too. */
    private List<LoggedSubmission> logged(Office office) {
        try {
            return log.submissions(office);
        } catch (RecordLogException e) {
            return List.of();
        }
    }

    /** Those of the feeds that the caller's token is for. */
    private Optional<Submission> find(Account account, String id) {
        return store.find(account.office(), id).filter(submission -> account.mayUse(submission.feed()));
    }

    private LoggedSubmission requireLogged(Account account, String id) {
        return log.submission(account.office(), id)
                .filter(submission -> account.mayUse(submission.feed())
                        && store.find(account.office(), id).isEmpty())
                .orElseThrow(() -> unknown(id));
    }

    private static RequestRefusedException unknown(String id) {
        return Problem.notFound("Your office has no submission " + FileName.of(id, "?")
                + ". GET /v1/submissions lists those that it has; one that a system of yours has written to Kafka is"
                + " there as soon as the job has read it.");
    }

    private SubmissionJson ofLog(LoggedSubmission submission) {
        LogCounts counts = submission.counts();
        Receipt receipt = ofKafka(submission);
        TopicName topic = new TopicName(submission.office(), submission.feed());
        return new SubmissionJson(
                ReceiptJson.of(receipt),
                "KAFKA",
                null,
                Stage.ACCOUNTED,
                true,
                1,
                null,
                List.of(
                        new TimelineEntryJson(
                                Stage.PUBLISHED.name(),
                                submission.firstRecordedAt().toString()),
                        new TimelineEntryJson(
                                Stage.ACCOUNTED.name(),
                                submission.lastRecordedAt().toString())),
                logJson(counts, 0, rejections(topic, submission.id(), counts)),
                LinksJson.withoutFile(submission.id()));
    }

    private Receipt receipt(Submission submission) {
        return store.validation(submission.id())
                .map(Validation::receipt)
                .map(receipt -> submission.dryRun() ? receipt : receipt.written())
                .orElseGet(() -> nothing(
                        submission.id(),
                        submission.office(),
                        submission.feed(),
                        submission.file(),
                        submission.dryRun()));
    }

    /** There was no gateway to reject any: the job decides on all of them. */
    private static Receipt ofKafka(LoggedSubmission submission) {
        long rows = submission.counts().total();
        return receipt(submission.id(), submission.office(), submission.feed(), "", false, rows);
    }

    private static Receipt nothing(String id, Office office, Feed feed, String file, boolean dryRun) {
        return receipt(id, office, feed, file, dryRun, 0);
    }

    private static Receipt receipt(String id, Office office, Feed feed, String file, boolean dryRun, long accepted) {
        return new Receipt(
                id,
                office.code(),
                feed.id(),
                file,
                "",
                dryRun,
                accepted,
                accepted,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<TimelineEntryJson> timeline(Submission submission) {
        Timeline timeline = submission.timeline();
        List<TimelineEntryJson> entries = new ArrayList<>();
        add(entries, Stage.RECEIVED, Optional.of(timeline.receivedAt()));
        add(entries, Stage.VALIDATED, timeline.validatedAt());
        add(entries, Stage.PUBLISHED, timeline.publishedAt());
        add(entries, Stage.ACCOUNTED, timeline.accountedAt());
        return entries;
    }

    private static void add(List<TimelineEntryJson> entries, Stage stage, Optional<Instant> at) {
        at.ifPresent(instant -> entries.add(new TimelineEntryJson(stage.name(), instant.toString())));
    }

    private LogJson log(Submission submission) {
        boolean isInLog = submission.stage() == Stage.PUBLISHED || submission.stage() == Stage.ACCOUNTED;
        LogCounts counts = submission.logged();
        long outstanding = isInLog ? Math.max(0, submission.accepted() - counts.total()) : 0;
        TopicName topic = new TopicName(submission.office(), submission.feed());
        return logJson(counts, outstanding, rejections(topic, submission.id(), counts));
    }

    private static LogJson logJson(LogCounts counts, long outstanding, List<LogRejectionJson> rejections) {
        return new LogJson(counts.accepted(), counts.duplicate(), counts.rejected(), outstanding, rejections);
    }

    /** Not asked for where there are none, which is the rule. */
    private List<LogRejectionJson> rejections(TopicName topic, String id, LogCounts counts) {
        if (counts.rejected() == 0) {
            return List.of();
        }
        return log.rejections(topic, id).stream().map(Receipts::json).toList();
    }

    private static LogRejectionJson json(LogRejection rejection) {
        String howToMend = Arrays.stream(Rule.values())
                .filter(rule -> rule.name().equals(rejection.rule()))
                .map(Rule::howToMend)
                .findFirst()
                .orElse("");
        return new LogRejectionJson(
                rejection.line(),
                rejection.recordId(),
                rejection.revision(),
                rejection.rule(),
                rejection.message(),
                howToMend);
    }
}
