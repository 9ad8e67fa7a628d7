package io.alliancemetrics.cli.rebuild;

import io.alliancemetrics.cli.stack.StackException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Empty copies of the job's tables in a database of their own, which take the places of the old ones when they are full.
 * All names are the project's own; nothing that users give becomes a part of a statement.
 *
 * <p>A job may go on writing to the old tables meanwhile. What it wrote since the beginning is copied over, once before the
 * exchange and once after it: records and their log where they lie behind what the replay has read, figures where they are
 * newer than the beginning. A row that is copied twice is the same row, and one of them is kept. Rebuilt figures carry the
 * version that was the highest at the beginning, so that whatever the job has written since outranks them.
 */
final class FreshTables {
    static final String DATABASE = "alliance_rebuild";

    private static final String FIGURES = "store_kpi";
    private static final String PROGRESS = "store_kpi_progress";
    private static final String WRITERS = "store_kpi_writers";
    private static final String LOG = "store_record_log";
    private static final String REBUILT = "rebuilt_";
    private static final String REPLAYED = DATABASE + ".replayed";

    private final DataSource clickHouse;
    private final List<String> records;
    private final long version;
    private final String begin;

    private FreshTables(DataSource clickHouse, List<String> records, long version, String begin) {
        this.clickHouse = clickHouse;
        this.records = records;
        this.version = version;
        this.begin = begin;
    }

    /**
     * Makes the copies.
     *
     * @param isDiscarding whether to drop what an interrupted rebuild has left
     * @throws StackException if there is something left, which may be another rebuild's that is running
     */
    static FreshTables create(DataSource clickHouse, boolean isDiscarding) {
        List<String> tables = query(
                clickHouse,
                "SELECT name FROM system.tables WHERE database = 'alliance' AND name LIKE 'store\\_%' ORDER BY name");
        if (tables.isEmpty()) {
            throw new StackException("Found no tables in the database alliance, expected those of a stack that has run."
                    + " Start one with \"alliance up\", or make them with \"alliance init\".");
        }
        String version = query(clickHouse, "SELECT max(version) FROM alliance." + FIGURES)
                .get(0);
        String begin = query(clickHouse, "SELECT toString(now64(3, 'UTC'))").get(0);
        List<String> records = tables.stream()
                .filter(table -> !List.of(FIGURES, PROGRESS, WRITERS).contains(table))
                .toList();
        FreshTables fresh = new FreshTables(clickHouse, records, Long.parseLong(version), begin);
        if (isDiscarding) {
            fresh.drop();
        } else if (!query(clickHouse, "SELECT name FROM system.databases WHERE name = '" + DATABASE + "'")
                .isEmpty()) {
            throw new StackException("Found the database " + DATABASE + ": another rebuild is running, or one was"
                    + " interrupted. Wait for it, or, if none is running, give --discard to drop what it has left.");
        }
        // Of two that come here at the same time, one is refused.
        fresh.run("CREATE DATABASE " + DATABASE);
        for (String table : tables) {
            fresh.run("CREATE TABLE " + DATABASE + "." + table + " AS alliance." + table);
        }
        return fresh;
    }

    /** Messages that the rebuild has written so far. */
    long messages() {
        return Long.parseLong(
                query(clickHouse, "SELECT count() FROM " + DATABASE + "." + LOG).get(0));
    }

    /** The full copies take the old tables' places. */
    void takePlace() {
        rank(FIGURES);
        rank(PROGRESS);
        run("CREATE TABLE " + REPLAYED + " ENGINE = MergeTree ORDER BY (topic, partition) AS SELECT topic, partition,"
                + " max(offset) AS last FROM " + DATABASE + "." + LOG + " GROUP BY topic, partition");
        // Before the exchange into the new tables, after it into what are then the tables in place.
        records.forEach(table -> copyRecords(table, "alliance", DATABASE));
        copyFigures("alliance." + FIGURES, DATABASE + "." + REBUILT + FIGURES);
        copyFigures("alliance." + PROGRESS, DATABASE + "." + REBUILT + PROGRESS);
        for (String table : records) {
            exchange(table, table);
        }
        exchange(FIGURES, REBUILT + FIGURES);
        exchange(PROGRESS, REBUILT + PROGRESS);
        awaitRunningInserts();
        records.forEach(table -> copyRecords(table, DATABASE, "alliance"));
        copyFigures(DATABASE + "." + REBUILT + FIGURES, "alliance." + FIGURES);
        copyFigures(DATABASE + "." + REBUILT + PROGRESS, "alliance." + PROGRESS);
    }

    void drop() {
        run("DROP DATABASE IF EXISTS " + DATABASE);
    }

    /** The rows that the rebuild's own job wrote in many versions, as one version below all that is written meanwhile. */
    private void rank(String table) {
        String rebuilt = DATABASE + "." + REBUILT + table;
        run("CREATE TABLE " + rebuilt + " AS alliance." + table);
        run("INSERT INTO " + rebuilt + " SELECT * REPLACE(toUInt64(" + version + ") AS version) FROM " + DATABASE + "."
                + table + " FINAL");
    }

    /** What lies behind the end of the replay, which is the same for every table and every time. */
    private void copyRecords(String table, String from, String to) {
        run("INSERT INTO " + to + "." + table + " SELECT old.* FROM " + from + "." + table + " AS old LEFT JOIN "
                + REPLAYED + " AS replayed ON old.topic = replayed.topic AND old.partition = replayed.partition"
                + " WHERE replayed.topic = '' OR old.offset > replayed.last");
    }

    private void copyFigures(String from, String to) {
        run("INSERT INTO " + to + " SELECT * FROM " + from + " WHERE version > " + version
                + " AND updated_at >= toDateTime64('" + begin + "', 3, 'UTC')");
    }

    private void exchange(String table, String fresh) {
        run("EXCHANGE TABLES alliance." + table + " AND " + DATABASE + "." + fresh);
    }

    /** An insert that was on its way during the exchange ends in the old table. */
    private void awaitRunningInserts() {
        List<String> running = query(clickHouse, "SELECT query_id FROM system.processes WHERE query ILIKE 'INSERT%'");
        while (running.stream().anyMatch(this::isRunning)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException("Interrupted while old inserts ended; run the rebuild again", e);
            }
        }
    }

    private boolean isRunning(String queryId) {
        return query(clickHouse, "SELECT query_id FROM system.processes").contains(queryId);
    }

    private void run(String sql) {
        try (Connection connection = clickHouse.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static List<String> query(DataSource clickHouse, String sql) {
        try (Connection connection = clickHouse.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static StackException failed(SQLException e) {
        return new StackException(
                "ClickHouse does not let the tables be rebuilt: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                        + ". The user needs the right to create and drop the database " + DATABASE
                        + " and to exchange its tables with those of alliance.",
                e);
    }
}
