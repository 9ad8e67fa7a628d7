package io.alliancemetrics.ingest.submission;

import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.ingest.csv.CsvRowReader;
import io.alliancemetrics.ingest.kafka.KafkaAccessException;
import io.alliancemetrics.ingest.kafka.Publication;
import io.alliancemetrics.ingest.kafka.RecordPublisher;
import io.alliancemetrics.ingest.record.RowResult;
import io.alliancemetrics.ingest.record.RowValidator;
import io.alliancemetrics.schemas.feed.TopicName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes in files row by row: a row that breaks a rule is rejected, the file's other rows are accepted and written while the
 * file is still being read. The topics must exist. Thread-safe.
 */
public final class Submissions {
    private final RecordPublisher publisher;

    public Submissions(RecordPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Checks a file and writes its good rows.
     *
     * @return the receipt; when it is there, all accepted rows are in the log
     * @throws KafkaAccessException if they could not all be written; the same file can then be sent again
     */
    public Receipt submit(SubmissionRequest request) {
        return begin(request).await();
    }

    /**
     * Checks a file and sends its good rows without waiting for the log, so that the next file can be read meanwhile.
     *
     * @throws KafkaAccessException if it turns out already that they cannot be written
     */
    public PendingReceipt begin(SubmissionRequest request) {
        Tally tally = new Tally(request, false);
        if (!request.office().reports(request.feed())) {
            // There is no topic for it; every row breaks the rule that says so.
            read(request, tally, valid -> {});
            return tally::receipt;
        }
        TopicName topic = new TopicName(request.office(), request.feed());
        Publication publication = publisher.begin(topic, request.recordedAt().timestamp());
        naming(request, () -> read(request, tally, valid -> publication.publish(valid.record(), valid.line())));
        return () -> {
            naming(request, publication::finish);
            return tally.receipt();
        };
    }

    /** Checks a file as {@link #submit} does, but writes nothing and needs no broker. */
    public static Receipt validate(SubmissionRequest request) {
        Tally tally = new Tally(request, true);
        read(request, tally, valid -> {});
        return tally.receipt();
    }

    private static void naming(SubmissionRequest request, Runnable writing) {
        try {
            writing.run();
        } catch (KafkaAccessException e) {
            throw new KafkaAccessException(request.fileName() + ": " + e.getMessage(), e);
        }
    }

    private static void read(SubmissionRequest request, Tally tally, Consumer<RowResult.Valid> sink) {
        RowValidator validator = new RowValidator(
                request.feed(), request.office(), request.recordedAt().day(), request.submissionId());
        try (RowReader rows = CsvRowReader.open(request.feed(), request.content())) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                account(validator.check(row.orElseThrow()), tally, sink);
            }
        } catch (FileRefusedException e) {
            tally.refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(request.fileName() + ": could not be closed after it was read", e);
        }
    }

    private static void account(RowResult result, Tally tally, Consumer<RowResult.Valid> sink) {
        if (result instanceof RowResult.Valid valid) {
            sink.accept(valid);
            tally.accepted();
        } else {
            tally.rejected(((RowResult.Rejected) result).cells());
        }
    }
}
