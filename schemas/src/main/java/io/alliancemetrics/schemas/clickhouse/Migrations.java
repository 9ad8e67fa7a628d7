package io.alliancemetrics.schemas.clickhouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a ClickHouse server or the embedded engine to the newest tables and views of the database {@code alliance}. Every
 * file of SQL is run once, in order, and remembered with its checksum. ClickHouse has no transactions for DDL: if a file
 * fails half-way, the message names the statement, and the database must be put right by hand or dropped.
 */
public final class Migrations {
    private static final String CREATE_DATABASE =
            "CREATE DATABASE IF NOT EXISTS alliance COMMENT 'Figures of the alliance and the records behind them'";
    private static final String CREATE_HISTORY = """
            CREATE TABLE IF NOT EXISTS alliance.schema_migrations
            (
                `version` UInt32 COMMENT 'Number of the file',
                `name` String COMMENT 'Name of the file',
                `checksum` String COMMENT 'SHA-256 of the file when it was run',
                `applied_at` DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC') COMMENT 'When it was run'
            )
            ENGINE = MergeTree
            ORDER BY version
            COMMENT 'Which files of SQL have been run'""";

    private final Connection connection;
    private final List<Migration> migrations;

    /** @param connection of a user who may create databases, tables and views; stays open */
    public Migrations(Connection connection) {
        this(connection, Migration.all());
    }

    Migrations(Connection connection, List<Migration> migrations) {
        this.connection = connection;
        this.migrations = List.copyOf(migrations);
    }

    /**
     * Runs what has not been run yet.
     *
     * @return how many files were run
     * @throws SQLException naming the file and statement that failed, as ClickHouse says it
     * @throws IllegalStateException if a file was changed after it had been run
     */
    public int apply() throws SQLException {
        execute("the database", CREATE_DATABASE);
        execute("the history", CREATE_HISTORY);
        Map<Integer, String> applied = applied();
        int count = 0;
        for (Migration migration : migrations) {
            String checksum = applied.get(migration.version());
            if (checksum == null) {
                run(migration);
                count++;
            } else if (!checksum.equals(migration.checksum())) {
                throw new IllegalStateException(migration.name()
                        + " was changed after it had been run on this database: found checksum "
                        + migration.checksum() + ", expected " + checksum
                        + ". Undo the change and put it into a new file.");
            }
        }
        return count;
    }

    private void run(Migration migration) throws SQLException {
        for (String statement : migration.statements()) {
            execute(migration.name(), statement);
        }
        String sql = "INSERT INTO alliance.schema_migrations (version, name, checksum) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, migration.version());
            insert.setString(2, migration.name());
            insert.setString(3, migration.checksum());
            insert.executeUpdate();
        }
    }

    private void execute(String where, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            String firstLine = sql.lines().findFirst().orElse("");
            throw new SQLException(
                    "Cannot run \"" + firstLine + " …\" of " + where + ": " + e.getMessage(),
                    e.getSQLState(),
                    e.getErrorCode(),
                    e);
        }
    }

    private Map<Integer, String> applied() throws SQLException {
        Map<Integer, String> checksums = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version, checksum FROM alliance.schema_migrations")) {
            while (rows.next()) {
                checksums.put(rows.getInt(1), rows.getString(2));
            }
        }
        return checksums;
    }
}
