package io.alliancemetrics.ingest.scenario;

import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RecordedAt;
import io.alliancemetrics.ingest.file.SubmittedFile;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.kafka.RecordPublisher;
import io.alliancemetrics.ingest.kafka.TopicClock;
import io.alliancemetrics.ingest.kafka.Topics;
import io.alliancemetrics.ingest.submission.PendingReceipt;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.ingest.submission.SubmissionRequest;
import io.alliancemetrics.ingest.submission.Submissions;
import io.alliancemetrics.schemas.avro.SchemaStore;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Submits the files of a scenario, each as of its day, 12:00 UTC. */
public final class ScenarioLoader {
    /** Many small files: waiting for the log after each of them would take most of the time. */
    private static final int FILES_AT_ONCE = 200;

    private final KafkaConnection connection;
    private final SchemaStore schemas;

    public ScenarioLoader(KafkaConnection connection, SchemaStore schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    /**
     * Makes all topics, so that whoever reads them finds them from the first record on, then submits file after file.
     *
     * @return the receipts, in the order of the files; rejected rows and refused files are in them
     * @throws ScenarioException if a file cannot be opened; the files before it are submitted
     * @throws io.alliancemetrics.ingest.kafka.KafkaAccessException if the broker cannot be reached or refuses
     */
    public List<Receipt> load(Scenario scenario, ScenarioProgress progress) throws ScenarioException {
        try (Topics topics = Topics.connect(connection)) {
            topics.ensure(scenario.topics(), TopicClock.WRITER);
        }
        try (RecordPublisher publisher = RecordPublisher.connect(connection, schemas)) {
            return submitAll(scenario, new Submissions(publisher), progress);
        }
    }

    private static List<Receipt> submitAll(Scenario scenario, Submissions submissions, ScenarioProgress progress)
            throws ScenarioException {
        List<ScenarioFile> files = scenario.files();
        List<Receipt> receipts = new ArrayList<>();
        Queue<PendingReceipt> pending = new ArrayDeque<>();
        for (ScenarioFile file : files) {
            pending.add(submissions.begin(request(file)));
            if (pending.size() == FILES_AT_ONCE) {
                await(pending, receipts, files.size(), progress);
            }
        }
        await(pending, receipts, files.size(), progress);
        return List.copyOf(receipts);
    }

    private static void await(
            Queue<PendingReceipt> pending, List<Receipt> receipts, int total, ScenarioProgress progress) {
        while (!pending.isEmpty()) {
            Receipt receipt = pending.remove().await();
            receipts.add(receipt);
            progress.submitted(receipts.size(), total, receipt);
        }
    }

    static SubmissionRequest request(ScenarioFile file) throws ScenarioException {
        if (!Files.isReadable(file.path())) {
            throw new ScenarioException(List.of(file.path() + ": found that it cannot be opened, expected a readable"
                    + " CSV file. How to mend: Check that it still exists and its permissions."));
        }
        Instant noon = file.recordedDay().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return new SubmissionRequest(
                file.submissionId(),
                file.office(),
                file.feed(),
                file.name(),
                SubmittedFile.csv(file.path()),
                Notation.STANDARD,
                RecordedAt.backfill(noon));
    }
}
