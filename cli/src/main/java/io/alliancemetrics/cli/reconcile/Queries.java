package io.alliancemetrics.cli.reconcile;

import io.alliancemetrics.cli.stack.StackException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs read statements. */
final class Queries {
    private final DataSource dataSource;

    Queries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @throws StackException with what ClickHouse says, if it refuses or does not answer */
    <T> List<T> list(String sql, RowReader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new StackException(
                    "ClickHouse does not give what is to be reconciled: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + ". Check that it runs, and that its tables are those of this release.",
                    e);
        }
    }
}
