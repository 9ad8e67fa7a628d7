package io.alliancemetrics.ingest.history;

import io.alliancemetrics.ingest.file.FileFormat;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads a row of the table of submissions. */
final class SubmissionRow {
    static final String COLUMNS = "id, office, feed, file, format, dry_run, stage, run, received_at, validated_at,"
            + " published_at, accounted_at, attempts, failure, rows_read, accepted, rejected, log_accepted,"
            + " log_duplicate, log_rejected";

    private SubmissionRow() {}

    /** @param run of this process: what another one has left half done was interrupted */
    static Submission read(ResultSet row, String run) throws SQLException {
        boolean dryRun = row.getBoolean("dry_run");
        return new Submission(
                row.getString("id"),
                new Office(row.getString("office")),
                Feed.of(row.getString("feed")).orElseThrow(),
                row.getString("file"),
                FileFormat.valueOf(row.getString("format")),
                dryRun,
                stage(
                        Stage.valueOf(row.getString("stage")),
                        dryRun,
                        row.getString("run").equals(run)),
                timeline(row),
                row.getInt("attempts"),
                row.getString("failure"),
                row.getLong("rows_read"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                new LogCounts(row.getLong("log_accepted"), row.getLong("log_duplicate"), row.getLong("log_rejected")));
    }

    private static Stage stage(Stage written, boolean dryRun, boolean isOurs) {
        boolean isHalfDone = written == Stage.RECEIVED || (written == Stage.VALIDATED && !dryRun);
        return isHalfDone && !isOurs ? Stage.INTERRUPTED : written;
    }

    private static Timeline timeline(ResultSet row) throws SQLException {
        return new Timeline(
                Instant.ofEpochMilli(row.getLong("received_at")),
                instant(row, "validated_at"),
                instant(row, "published_at"),
                instant(row, "accounted_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
