package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RecordedAt;
import io.alliancemetrics.ingest.RowSource;
import io.alliancemetrics.ingest.csv.CsvRowReader;
import io.alliancemetrics.ingest.file.SubmittedFile;
import io.alliancemetrics.ingest.file.UnsupportedFormatException;
import io.alliancemetrics.ingest.submission.SubmissionRequest;
import io.alliancemetrics.ingest.submission.Submissions;
import io.alliancemetrics.ingest.submission.Validation;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** What the check of a file says today. */
final class Checked {
    static final Office KR = new Office("kr");

    private Checked() {}

    /** A CSV file of the office kr. */
    static Validation csv(Feed feed, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return check(feed, KR, "kr/2026 Q3.csv", (of, notes) -> CsvRowReader.open(of, new ByteArrayInputStream(bytes)));
    }

    /** A file that was handed out and comes back. */
    static Validation file(Feed feed, Office office, Path folder, String name, byte[] bytes)
            throws IOException, UnsupportedFormatException {
        Path file = Files.write(folder.resolve(name), bytes);
        return check(feed, office, name, SubmittedFile.of(file, name, ""));
    }

    private static Validation check(Feed feed, Office office, String name, RowSource rows) {
        return Submissions.validate(new SubmissionRequest(
                "s-1", office, feed, name, rows, Notation.SPREADSHEET, RecordedAt.arrival(Clock.systemUTC())));
    }
}
