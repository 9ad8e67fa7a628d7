package io.alliancemetrics.benchmarks.replay;

import io.alliancemetrics.benchmarks.process.PartMain;
import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.schemas.clickhouse.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A ClickHouse with the tables of the alliance, in a process of its own beside this one. Its greeting is its address, user and
 * password, with blanks between.
 */
final class ClickHousePart {
    static final String EMPTY = "empty";
    static final String CPU_NANOS = "cpu";
    static final String MESSAGES = "messages";
    static final String ROWS = "rows";

    private ClickHousePart() {}

    /** Argument: folder. */
    public static void main(String[] arguments) throws Exception {
        try (ClickHouseServer server = ClickHouseServer.start(Path.of(arguments[0]))) {
            Credentials writer = server.writer();
            try (Connection connection =
                    DriverManager.getConnection(server.jdbcUrl(), writer.user(), writer.password())) {
                new Migrations(connection).apply();
                PartMain.serve(
                        server.httpUri() + " " + writer.user() + " " + writer.password(),
                        request -> answer(request, server, connection));
            }
        }
    }

    private static String answer(String request, ClickHouseServer server, Connection connection) throws SQLException {
        return switch (request) {
            case EMPTY -> empty(connection);
            case CPU_NANOS -> cpuNanos(server);
            case MESSAGES -> number(connection, "SELECT sum(messages) FROM alliance.kpi_progress");
            case ROWS -> number(connection, "SELECT sum(total_rows) FROM system.tables WHERE database = 'alliance'");
            default -> throw new IllegalArgumentException("Found the request \"" + request + "\"");
        };
    }

    private static String empty(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name FROM system.tables WHERE database = 'alliance' AND name LIKE 'store_%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        for (String table : tables) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("TRUNCATE TABLE alliance." + table);
            }
        }
        return "empty";
    }

    private static String cpuNanos(ClickHouseServer server) {
        return ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toNanos)
                .orElseThrow()
                .toString();
    }

    private static String number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return Long.toString(rows.getLong(1));
        }
    }
}
