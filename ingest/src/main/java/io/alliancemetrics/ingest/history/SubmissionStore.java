package io.alliancemetrics.ingest.history;

import io.alliancemetrics.ingest.store.Database;
import io.alliancemetrics.ingest.submission.Validation;
import io.alliancemetrics.schemas.feed.Office;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The submissions of all offices, on disk: what a call has written stays, whatever ends the process. One process at a time;
 * what an earlier one has left half done shows as interrupted. Thread-safe.
 *
 * <p>Every call throws {@link io.alliancemetrics.ingest.store.StoreException} if the file cannot be used.
 */
public final class SubmissionStore implements AutoCloseable {
    private static final List<String> MIGRATIONS = List.of(
            """
            CREATE TABLE submission (
                id TEXT PRIMARY KEY,
                office TEXT NOT NULL,
                feed TEXT NOT NULL,
                file TEXT NOT NULL,
                format TEXT NOT NULL,
                dry_run INTEGER NOT NULL,
                idempotency_key TEXT,
                content_hash TEXT NOT NULL,
                run TEXT NOT NULL,
                attempts INTEGER NOT NULL,
                stage TEXT NOT NULL,
                received_at INTEGER NOT NULL,
                validated_at INTEGER,
                published_at INTEGER,
                accounted_at INTEGER,
                failure TEXT NOT NULL DEFAULT '',
                rows_read INTEGER NOT NULL DEFAULT 0,
                accepted INTEGER NOT NULL DEFAULT 0,
                rejected INTEGER NOT NULL DEFAULT 0,
                log_accepted INTEGER NOT NULL DEFAULT 0,
                log_duplicate INTEGER NOT NULL DEFAULT 0,
                log_rejected INTEGER NOT NULL DEFAULT 0,
                validation TEXT
            ) STRICT""",
            "CREATE UNIQUE INDEX submission_by_key ON submission (office, idempotency_key)",
            "CREATE INDEX submission_by_time ON submission (office, received_at)",
            "CREATE INDEX submission_by_stage ON submission (stage)");

    private final Database database;
    private final Clock clock;
    private final String run = UUID.randomUUID().toString();

    private SubmissionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the file if it is missing. */
    public static SubmissionStore open(Path file, Clock clock) {
        return new SubmissionStore(Database.open(file, MIGRATIONS), clock);
    }

    /** Notes a file that has come in, or finds out that it is the retry of one that was here before. */
    public Beginning begin(NewSubmission incoming) {
        return database.call(connection -> {
            Optional<Earlier> earlier =
                    incoming.idempotencyKey().isEmpty() ? Optional.empty() : earlier(connection, incoming);
            return earlier.isEmpty()
                    ? new Beginning.ToProcess(insert(connection, incoming))
                    : again(connection, earlier.get());
        });
    }

    /** Notes what the check has found. */
    public void validated(String id, Validation validation) {
        set(id, Stage.VALIDATED, validation);
    }

    /** Notes that nothing of the file can be accepted. */
    public void refused(String id, Validation validation) {
        set(id, Stage.REFUSED, validation);
    }

    /** Notes that all accepted rows are in the log. */
    public void published(String id) {
        update("UPDATE submission SET stage = 'PUBLISHED', published_at = ? WHERE id = ?", clock.millis(), id);
    }

    /** Notes why the rows could not all be written. */
    public void failed(String id, String why) {
        update("UPDATE submission SET stage = 'FAILED', failure = ? WHERE id = ?", why, id);
    }

    /** Notes what the job has decided on all accepted rows. */
    public void accounted(String id, LogCounts counts) {
        update(
                "UPDATE submission SET stage = 'ACCOUNTED', accounted_at = ?, log_accepted = ?, log_duplicate = ?,"
                        + " log_rejected = ? WHERE id = ?",
                clock.millis(),
                counts.accepted(),
                counts.duplicate(),
                counts.rejected(),
                id);
    }

    /**
     * Those whose rows are in the log and on which the job has yet to decide. Drawn by chance if there are more than asked
     * for: one that never ends must not keep the others from their turn.
     */
    public List<Submission> outstanding(int limit) {
        return query("WHERE stage = 'PUBLISHED' ORDER BY random() LIMIT ?", limit);
    }

    public Optional<Submission> find(Office office, String id) {
        return query("WHERE office = ? AND id = ?", office.code(), id).stream().findFirst();
    }

    /**
     * An office's submissions, the newest first.
     *
     * @param withDryRuns whether dry runs are among them
     * @param limit at most so many
     */
    public List<Submission> list(Office office, boolean withDryRuns, int limit) {
        return query(
                "WHERE office = ? AND dry_run <= ? ORDER BY received_at DESC, rowid DESC LIMIT ?",
                office.code(),
                withDryRuns ? 1 : 0,
                limit);
    }

    /** What the check of a submission found; empty before it is validated. */
    public Optional<Validation> validation(String id) {
        return database.call(connection -> {
            try (PreparedStatement select = prepare(connection, "SELECT validation FROM submission WHERE id = ?", id);
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)).map(ValidationJson::read) : Optional.empty();
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private Submission insert(Connection connection, NewSubmission incoming) throws SQLException {
        String id = UUID.randomUUID().toString();
        execute(
                connection,
                "INSERT INTO submission (id, office, feed, file, format, dry_run, idempotency_key, content_hash, run,"
                        + " attempts, stage, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'RECEIVED', ?)",
                id,
                incoming.office().code(),
                incoming.feed().id(),
                incoming.file(),
                incoming.format().name(),
                incoming.dryRun() ? 1 : 0,
                incoming.idempotencyKey().orElse(null),
                incoming.contentHash(),
                run,
                clock.millis());
        return query(connection, "WHERE id = ?", id).get(0);
    }

    private Optional<Earlier> earlier(Connection connection, NewSubmission incoming) throws SQLException {
        String key = incoming.idempotencyKey().orElseThrow();
        List<Submission> found = query(
                connection,
                "WHERE office = ? AND idempotency_key = ?",
                incoming.office().code(),
                key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Submission submission = found.get(0);
        boolean isSameFile = !query(
                        connection, "WHERE id = ? AND content_hash = ?", submission.id(), incoming.contentHash())
                .isEmpty();
        return Optional.of(new Earlier(
                submission,
                isSameFile && submission.feed() == incoming.feed() && submission.dryRun() == incoming.dryRun()));
    }

    private Beginning again(Connection connection, Earlier earlier) throws SQLException {
        Submission submission = earlier.submission();
        if (!earlier.isSame()) {
            return new Beginning.OtherFile(submission);
        }
        if (!submission.stage().mayStartOver()) {
            boolean isRunning = submission.stage() == Stage.RECEIVED
                    || (submission.stage() == Stage.VALIDATED && !submission.dryRun());
            return isRunning ? new Beginning.Running(submission) : new Beginning.Known(submission);
        }
        execute(
                connection,
                "UPDATE submission SET run = ?, attempts = attempts + 1, stage = 'RECEIVED', failure = '',"
                        + " validated_at = NULL, rows_read = 0, accepted = 0, rejected = 0, validation = NULL"
                        + " WHERE id = ?",
                run,
                submission.id());
        return new Beginning.ToProcess(
                query(connection, "WHERE id = ?", submission.id()).get(0));
    }

    private void set(String id, Stage stage, Validation validation) {
        update(
                "UPDATE submission SET stage = ?, validated_at = ?, rows_read = ?, accepted = ?, rejected = ?,"
                        + " validation = ? WHERE id = ?",
                stage.name(),
                clock.millis(),
                validation.receipt().rowsRead(),
                validation.receipt().accepted(),
                validation.receipt().rejected(),
                ValidationJson.write(validation),
                id);
    }

    private void update(String sql, Object... parameters) {
        database.call(connection -> execute(connection, sql, parameters));
    }

    private List<Submission> query(String where, Object... parameters) {
        return database.call(connection -> query(connection, where, parameters));
    }

    private List<Submission> query(Connection connection, String where, Object... parameters) throws SQLException {
        String sql = "SELECT " + SubmissionRow.COLUMNS + " FROM submission " + where;
        List<Submission> found = new ArrayList<>();
        try (PreparedStatement select = prepare(connection, sql, parameters);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(SubmissionRow.read(rows, run));
            }
        }
        return found;
    }

    private static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private record Earlier(Submission submission, boolean isSame) {}
}
