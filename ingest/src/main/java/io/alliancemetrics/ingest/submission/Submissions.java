package io.alliancemetrics.ingest.submission;

import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.ingest.kafka.KafkaAccessException;
import io.alliancemetrics.ingest.kafka.Publication;
import io.alliancemetrics.ingest.kafka.RecordPublisher;
import io.alliancemetrics.ingest.kafka.StagedRecords;
import io.alliancemetrics.ingest.record.RowResult;
import io.alliancemetrics.ingest.record.RowValidator;
import io.alliancemetrics.schemas.feed.TopicName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Takes in files: a file that cannot be read to its end is refused as a whole; otherwise a row that breaks a rule is
 * rejected and the other rows are written. Row by row: what is good is kept aside, and written when all is checked. The topics
 * must exist. Thread-safe.
 */
public final class Submissions {
    private final RecordPublisher publisher;
    private final Path folder;

    /** With the system's folder for temporary files. */
    public Submissions(RecordPublisher publisher) {
        this(publisher, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * With a folder of its own.
     *
     * @param folder where the records of large files are kept between checking and writing
     */
    public Submissions(RecordPublisher publisher, Path folder) {
        this.publisher = publisher;
        this.folder = folder;
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
        try (CheckedFile checked = check(request)) {
            return publish(checked);
        }
    }

    /** Checks a file, but writes nothing and needs no broker. */
    public static Validation validate(SubmissionRequest request) {
        return validate(request, valid -> {});
    }

    /** Checks a file and keeps its good rows; needs no broker yet. */
    public CheckedFile check(SubmissionRequest request) {
        StagedRecords records = publisher.stage(folder);
        boolean isChecked = false;
        try {
            Validation validation = validate(request, valid -> records.add(valid.record(), valid.line()));
            isChecked = true;
            return new CheckedFile(request, validation, records);
        } finally {
            if (!isChecked) {
                records.close();
            }
        }
    }

    /**
     * Sends the good rows of a file that was checked, without waiting for the log; once.
     *
     * @throws KafkaAccessException if it turns out already that they cannot be written
     */
    public PendingReceipt publish(CheckedFile checked) {
        SubmissionRequest request = checked.request();
        Receipt receipt = checked.validation().receipt().written();
        if (receipt.accepted() == 0) {
            return () -> receipt;
        }
        TopicName topic = new TopicName(request.office(), request.feed());
        Publication publication = publisher.begin(topic, request.recordedAt().timestamp());
        naming(request, () -> publication.publish(checked.records()));
        return () -> {
            naming(request, publication::finish);
            return receipt;
        };
    }

    private static Validation validate(SubmissionRequest request, Consumer<RowResult.Valid> good) {
        Tally tally = new Tally(request);
        RowKeeper keeper = new RowKeeper(request.feed());
        FileNotes notes = new FileNotes();
        try {
            read(request, notes, tally, (row, result) -> {
                if (result instanceof RowResult.Rejected rejected) {
                    tally.rejected(rejected.cells());
                    keeper.keep(row, true);
                } else {
                    tally.accepted();
                    keeper.keep(row, false);
                    good.accept((RowResult.Valid) result);
                }
            });
            if (request.notation() == Notation.SPREADSHEET) {
                tally.requireRows();
            }
        } catch (FileRefusedException e) {
            tally.refused(e);
        }
        return new Validation(tally.receipt(notes), keeper.rows());
    }

    private static void naming(SubmissionRequest request, Runnable writing) {
        try {
            writing.run();
        } catch (KafkaAccessException e) {
            throw new KafkaAccessException(request.fileName() + ": " + e.getMessage(), e);
        }
    }

    private static void read(SubmissionRequest request, FileNotes notes, Tally tally, BiConsumer<Row, RowResult> sink)
            throws FileRefusedException {
        RowValidator validator = new RowValidator(
                request.feed(),
                request.office(),
                request.recordedAt().day(),
                request.submissionId(),
                request.notation(),
                notes);
        try (RowReader rows = request.rows().open(request.feed(), notes)) {
            tally.sheet(rows.sheet());
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                sink.accept(row.orElseThrow(), validator.check(row.orElseThrow()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(request.fileName() + ": could not be closed after it was read", e);
        }
    }
}
