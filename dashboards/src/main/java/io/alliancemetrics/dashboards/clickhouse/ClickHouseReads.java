package io.alliancemetrics.dashboards.clickhouse;

import com.clickhouse.client.api.ClickHouseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs read statements; what a user typed goes in as bound parameters only. Thread-safe. */
public final class ClickHouseReads {
    private final DataSource dataSource;
    private final String address;

    public ClickHouseReads(ClickHouseAccess access) {
        this(access.dataSource(), access.address());
    }

    /** Reads through {@code dataSource}; {@code address} is what messages call it. */
    public ClickHouseReads(DataSource dataSource, String address) {
        this.dataSource = dataSource;
        this.address = address;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a statement and reads all of its rows.
     *
     * @param sql with a {@code ?} for every parameter
     * @throws ClickHouseUnavailableException if ClickHouse does not answer or refuses
     */
    public <T> List<T> list(String sql, List<String> parameters, RowReader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            return rows(statement, reader);
        } catch (SQLException | ClickHouseException e) {
            throw Failures.explain(address, e);
        }
    }

    /**
     * Asks for nothing, to see whether ClickHouse answers.
     *
     * @throws ClickHouseUnavailableException if it does not
     */
    public void ping() {
        list("SELECT 1", List.of(), row -> row.getInt(1));
    }

    private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return List.copyOf(found);
    }
}
