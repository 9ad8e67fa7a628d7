package io.alliancemetrics.schemas.clickhouse;

import io.alliancemetrics.embedded.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database {@code alliance} on an engine, new for the test that opens it. */
final class TestDatabase implements AutoCloseable {
    private final Connection connection;

    private TestDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Without any table. */
    static TestDatabase empty(TestServer server) throws SQLException {
        TestDatabase database = as(server.writer(), server);
        database.execute("DROP DATABASE IF EXISTS alliance SYNC");
        return database;
    }

    /** With all tables and views, and no rows. */
    static TestDatabase migrated(TestServer server) throws SQLException {
        TestDatabase database = empty(server);
        new Migrations(database.connection).apply();
        return database;
    }

    /** As it is, for another user. */
    static TestDatabase as(Credentials user, TestServer server) throws SQLException {
        return new TestDatabase(DriverManager.getConnection(server.jdbcUrl(), user.user(), user.password()));
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of the answer, their values parted by a space; NULL is {@code null}. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(result.getString(i));
                }
                rows.add(String.join(" ", values));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
