package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.history.LogCounts;
import io.alliancemetrics.ingest.history.Submission;
import io.alliancemetrics.ingest.history.SubmissionStore;
import io.alliancemetrics.ingest.recordlog.RecordLog;
import io.alliancemetrics.ingest.recordlog.RecordLogException;
import io.alliancemetrics.ingest.store.StoreException;
import io.alliancemetrics.schemas.feed.TopicName;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what the job makes of the submissions whose rows are in the log, until it has decided on all of them. Asks more
 * rarely when asking takes long, and when ClickHouse does not answer.
 */
final class Accountant implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Accountant.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration PAUSE_WITHOUT_ANSWER = Duration.ofSeconds(5);
    private static final int PAUSE_PER_WORK = 4;
    private static final int AT_ONCE = 200;

    private final SubmissionStore store;
    private final RecordLog log;
    private final Map<String, LogCounts> latest = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread accountant = new Thread(work, "accountant");
        accountant.setDaemon(true);
        return accountant;
    });

    private Accountant(SubmissionStore store, RecordLog log) {
        this.store = store;
        this.log = log;
    }

    static Accountant start(SubmissionStore store, RecordLog log) {
        Accountant accountant = new Accountant(store, log);
        accountant.lookAgainAfter(SHORTEST_PAUSE);
        return accountant;
    }

    /** The submission with what was last seen of it in the log. */
    Submission withLatest(Submission submission) {
        LogCounts counts = latest.get(submission.id());
        return counts == null || submission.isFinal() ? submission : submission.with(counts);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        long start = System.nanoTime();
        Duration pause = PAUSE_WITHOUT_ANSWER;
        try {
            store.outstanding(AT_ONCE).forEach(this::look);
            Duration took = Duration.ofNanos(System.nanoTime() - start).multipliedBy(PAUSE_PER_WORK);
            pause = took.compareTo(SHORTEST_PAUSE) > 0 ? took : SHORTEST_PAUSE;
        } catch (RecordLogException | StoreException e) {
            LOG.warn("Submissions are not accounted for just now: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Submissions are not accounted for just now", e);
        }
        lookAgainAfter(pause);
    }

    private void look(Submission submission) {
        LogCounts counts = log.counts(new TopicName(submission.office(), submission.feed()), submission.id());
        if (counts.total() >= submission.accepted()) {
            store.accounted(submission.id(), counts);
            latest.remove(submission.id());
        } else {
            latest.put(submission.id(), counts);
        }
    }

    private void lookAgainAfter(Duration pause) {
        if (!thread.isShutdown()) {
            Object unused = thread.schedule((Runnable) this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
