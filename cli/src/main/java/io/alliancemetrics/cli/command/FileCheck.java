package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RecordedAt;
import io.alliancemetrics.ingest.RowSource;
import io.alliancemetrics.ingest.file.SubmittedFile;
import io.alliancemetrics.ingest.file.UnsupportedFormatException;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.ingest.submission.SubmissionRequest;
import io.alliancemetrics.ingest.submission.Submissions;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Checks one file as the gateway would, without sending anything. */
final class FileCheck {
    private final Optional<Feed> feed;
    private final Optional<Office> office;
    private final Progress progress;
    private final PrintWriter messages;

    /**
     * A check of files.
     *
     * @param feed if empty, the file's name tells
     * @param office if empty, the file's first row tells
     */
    FileCheck(Optional<Feed> feed, Optional<Office> office, Progress progress, PrintWriter messages) {
        this.feed = feed;
        this.office = office;
        this.progress = progress;
        this.messages = messages;
    }

    /**
     * Checks a file.
     *
     * @throws IOException if it cannot be checked; the message says why and what to do
     */
    Receipt check(Path file) throws IOException {
        RowSource source = open(file);
        Feed held = feed.or(() -> FeedOfFileName.of(file))
                .orElseThrow(() -> new IOException(file + ": found a name that does not tell the feed, expected one"
                        + " that holds exactly one of " + Feed.allIds() + ". Give --feed FEED."));
        Optional<Office> reporter = office.isPresent() ? office : reporter(file, source, held);
        SubmissionRequest request = new SubmissionRequest(
                "",
                reporter.orElse(anyOf(held)),
                held,
                file.toString(),
                WatchedRows.of(file, source, progress),
                Notation.SPREADSHEET,
                RecordedAt.arrival(Clock.systemUTC()));
        Receipt receipt = Submissions.validate(request).receipt();
        progress.end();
        if (reporter.isEmpty() && receipt.fileErrors().isEmpty() && receipt.rowsRead() > 0) {
            throw new IOException(file + ": found no area in its first row, expected one to tell whose file it is."
                    + " Give --office CODE, or set ALLIANCE_OFFICE.");
        }
        return receipt;
    }

    /** Opens a file of any format. */
    static RowSource open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": found " + (Files.exists(file) ? "no regular file" : "nothing")
                    + ", expected a file to read. Check its name.");
        }
        if (!Files.isReadable(file)) {
            throw new IOException(file + ": found a file that may not be read. Change its permissions.");
        }
        try {
            return SubmittedFile.of(file, file.getFileName().toString(), "");
        } catch (UnsupportedFormatException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private Optional<Office> reporter(Path file, RowSource source, Feed held) throws IOException {
        Optional<Office> found = OfficeOfFile.of(source, held);
        found.ifPresent(who -> messages.println(file + ": checked as a file of the office " + who
                + (held.isOfSecretariat() ? ", which reports " + held.id() : ", whose area is in its first row")
                + "; --office says otherwise."));
        return found;
    }

    /** For a file that nobody can read: then it does not matter whose it is. */
    private static Office anyOf(Feed feed) {
        return feed.isOfSecretariat() ? Office.SECRETARIAT : new Office("kr");
    }
}
