package io.alliancemetrics.ingest.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * An SQLite file that only its owner can read. What has been written when a call returns stays, whatever ends the
 * process; several processes may use the file at once. Thread-safe: one statement after the other.
 */
public final class Database implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Opens the file, makes it if it is missing, and brings it up to date.
     *
     * @param migrations SQL, each applied once and in this order; append only
     * @throws StoreException if the file cannot be read or written
     */
    public static Database open(Path file, List<String> migrations) {
        try {
            makePrivate(file);
            Database database = new Database(file, dataSource(file).getConnection());
            database.migrateOrClose(migrations);
            return database;
        } catch (IOException | SQLException e) {
            throw failure(file, e);
        }
    }

    /**
     * Runs the work in a transaction of its own.
     *
     * @throws StoreException if it fails; nothing of it is kept then
     */
    public synchronized <T> T call(Work<T> work) {
        try {
            return inTransaction(work);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /**
     * Begun and ended by hand: the driver, told to do it, begins the next one right after the last and so keeps everybody
     * else from writing for as long as the file is open. Immediate, because two processes that both read and then write
     * could otherwise block each other for ever.
     */
    private <T> T inTransaction(Work<T> work) throws SQLException {
        execute("BEGIN IMMEDIATE");
        try {
            T result = work.with(connection);
            execute("COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Throwable cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has done it already, as when the disk is full; what began it tells more.
            cause.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void migrateOrClose(List<String> migrations) throws SQLException {
        boolean isDone = false;
        try {
            migrate(migrations);
            isDone = true;
        } finally {
            if (!isDone) {
                connection.close();
            }
        }
    }

    private void migrate(List<String> migrations) throws SQLException {
        inTransaction(open -> {
            try (Statement statement = open.createStatement()) {
                int version = version(statement);
                for (String migration : migrations.subList(Math.min(version, migrations.size()), migrations.size())) {
                    statement.executeUpdate(migration);
                }
                return statement.executeUpdate("PRAGMA user_version = " + Math.max(version, migrations.size()));
            }
        });
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private static SQLiteDataSource dataSource(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** SQLite gives the files beside it the same permissions. */
    private static void makePrivate(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            // Made before, perhaps a moment ago by another process.
            return;
        }
    }

    private static StoreException failure(Path file, Exception cause) {
        return new StoreException(
                "The gateway's database " + file + " cannot be used (" + cause.getMessage()
                        + "). Check the file's permissions and that the disk is not full.",
                cause);
    }
}
