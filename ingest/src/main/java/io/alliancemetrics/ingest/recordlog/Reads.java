package io.alliancemetrics.ingest.recordlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs read statements; values go in as bound parameters only. Thread-safe. */
final class Reads {
    private final DataSource clickHouse;

    Reads(DataSource clickHouse) {
        this.clickHouse = clickHouse;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowMapper<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, List<String> parameters, RowMapper<T> mapper) {
        try (Connection connection = clickHouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            return rows(statement, mapper);
        } catch (SQLException e) {
            throw new RecordLogException("ClickHouse does not answer: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // the driver throws its own, unchecked, when the server is gone
            throw new RecordLogException("ClickHouse does not answer: " + e, e);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(mapper.read(rows));
            }
        }
        return List.copyOf(found);
    }
}
