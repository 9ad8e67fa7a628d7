package io.alliancemetrics.ingest.recordlog;

import io.alliancemetrics.ingest.history.LogCounts;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.TopicName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads {@code alliance.record_log}. Thread-safe; every method asks ClickHouse anew.
 *
 * <p>Every call throws {@link RecordLogException} if ClickHouse does not answer.
 */
public final class RecordLog {
    /** A row of a file has one line; a message without a line stands for itself. */
    private static final String ROW = "line, if(line = 0, (partition, offset), (-1, -1))";

    /** The first message of a row decides: a later one is the same row, written again after an interruption. */
    private static final String DECISIONS = "SELECT argMin(disposition, (partition, offset)) AS decision FROM"
            + " alliance.record_log WHERE topic = ? AND submission_id = ? GROUP BY " + ROW;

    private static final String COUNTS = "SELECT countIf(decision = 'ACCEPTED'), countIf(decision = 'DUPLICATE'),"
            + " countIf(decision = 'REJECTED') FROM (" + DECISIONS + ")";

    private static final String REJECTIONS = "SELECT line, record_id, revision, rule, message FROM"
            + " alliance.record_log WHERE topic = ? AND submission_id = ? AND disposition = 'REJECTED'"
            + " ORDER BY line, partition, offset LIMIT 1000";

    private static final String SUBMISSIONS = "SELECT submission_id, feed,"
            + " toUnixTimestamp64Milli(min(recorded_at)), toUnixTimestamp64Milli(max(recorded_at)),"
            + " countIf(disposition = 'ACCEPTED'), countIf(disposition = 'DUPLICATE'),"
            + " countIf(disposition = 'REJECTED') FROM alliance.record_log WHERE startsWith(topic, ?) AND office = ?";

    private final Reads reads;

    public RecordLog(DataSource clickHouse) {
        this.reads = new Reads(clickHouse);
    }

    /** What the job has decided so far on the rows of a submission. */
    public LogCounts counts(TopicName topic, String submissionId) {
        return reads.list(COUNTS, List.of(topic.toString(), submissionId), row -> counts(row, 1))
                .get(0);
    }

    /** The first thousand rows of a submission that the job rejected. */
    public List<LogRejection> rejections(TopicName topic, String submissionId) {
        return reads.list(
                REJECTIONS,
                List.of(topic.toString(), submissionId),
                row -> new LogRejection(
                        row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)));
    }

    /** The office's newest hundred submissions that are in the log. */
    public List<LoggedSubmission> submissions(Office office) {
        String sql = SUBMISSIONS
                + " AND submission_id != '' GROUP BY submission_id, feed ORDER BY min(recorded_at) DESC LIMIT 100";
        return reads.list(sql, List.of(prefix(office), office.code()), row -> submission(office, row));
    }

    /** A submission of the office that is in the log. */
    public Optional<LoggedSubmission> submission(Office office, String submissionId) {
        String sql = SUBMISSIONS + " AND submission_id = ? GROUP BY submission_id, feed";
        return reads
                .list(sql, List.of(prefix(office), office.code(), submissionId), row -> submission(office, row))
                .stream()
                .findFirst();
    }

    /** Asks for nothing, to see whether ClickHouse answers. */
    public void ping() {
        reads.list("SELECT 1", List.of(), row -> row.getInt(1));
    }

    private static String prefix(Office office) {
        return "alliance." + office + ".";
    }

    private static LoggedSubmission submission(Office office, ResultSet row) throws SQLException {
        return new LoggedSubmission(
                row.getString(1),
                office,
                Feed.of(row.getString(2)).orElseThrow(),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                counts(row, 5));
    }

    private static LogCounts counts(ResultSet row, int first) throws SQLException {
        return new LogCounts(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2));
    }
}
