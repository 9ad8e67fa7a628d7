package io.alliancemetrics.cluster;

import io.alliancemetrics.embedded.ClickHouseOptions;
import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.schemas.clickhouse.Migrations;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** ClickHouse with the project's tables, as a process that can be killed, always on the same port and folder. */
final class Tables implements AutoCloseable {
    private final ClickHouseOptions options;
    private ClickHouseServer server;

    Tables(Path folder) throws SQLException {
        options = ClickHouseOptions.of(folder).withPort(Ports.free());
        start();
        try (Connection connection = connect()) {
            new Migrations(connection).apply();
        }
    }

    URI uri() {
        return server.httpUri();
    }

    String user() {
        return options.writer().user();
    }

    String password() {
        return options.writer().password();
    }

    void start() {
        server = ClickHouseServer.start(options);
    }

    void kill() {
        server.kill();
        server.onExit().join();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), user(), password());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of a query's rows, as text. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        }
    }

    /** All rows of the project's tables are gone, as on a new server. */
    void empty() throws SQLException {
        for (String table :
                query("SELECT name FROM system.tables WHERE database = 'alliance' AND name LIKE 'store\\_%'")) {
            execute("TRUNCATE TABLE alliance." + table);
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(query(sql).get(0));
    }

    @Override
    public void close() {
        server.close();
    }
}
