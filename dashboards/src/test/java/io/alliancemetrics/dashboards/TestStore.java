package io.alliancemetrics.dashboards;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.schemas.clickhouse.Migrations;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A real ClickHouse with the tables of the alliance and whatever rows a test puts there. */
public final class TestStore implements AutoCloseable {
    private static final String INSERT =
            "INSERT INTO alliance.store_kpi (kpi, ref_area, time_period, vintage, obs_value, "
                    + "unit_measure, obs_status, reporting, expected, version, is_deleted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";

    private final ClickHouseServer server;

    private TestStore(ClickHouseServer server) {
        this.server = server;
    }

    public static TestStore withoutTables(Path folder) {
        return new TestStore(ClickHouseServer.start(folder));
    }

    public static TestStore empty(Path folder) throws SQLException {
        TestStore store = withoutTables(folder);
        try (Connection connection = store.connect()) {
            new Migrations(connection).apply();
        }
        return store;
    }

    public static TestStore with(Path folder, List<TestRow> rows) throws SQLException {
        TestStore store = empty(folder);
        store.insert(rows);
        return store;
    }

    /** As the page reads: a user who may change nothing. */
    public ClickHouseAccess reader() {
        return access(server.reader());
    }

    public void insert(List<TestRow> rows) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (TestRow row : rows) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        // As the job does, so that readers see that there is something new.
        run("INSERT INTO alliance.store_kpi_progress (id, messages, version) " + "SELECT 0, " + rows.size()
                + ", max(version) + 1 FROM alliance.store_kpi_progress");
    }

    public void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What ClickHouse itself says the alliance's figure is, as text; nothing for NULL. */
    public Optional<String> allianceValue(String kpi, String quarter, String vintage) throws SQLException {
        String sql = "SELECT toDecimalString(obs_value, 6) FROM alliance.kpi "
                + "WHERE kpi = ? AND ref_area = 'ALLIANCE' AND time_period = ? AND vintage = ?";
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, kpi);
            statement.setString(2, quarter);
            statement.setString(3, vintage);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private Connection connect() throws SQLException {
        return access(server.writer()).dataSource().getConnection();
    }

    private ClickHouseAccess access(Credentials user) {
        return new ClickHouseAccess(server.httpUri().toString(), user.user(), user.password());
    }

    private static void bind(PreparedStatement insert, TestRow row) throws SQLException {
        insert.setString(1, row.kpi());
        insert.setString(2, row.refArea());
        insert.setString(3, row.timePeriod());
        insert.setString(4, row.vintage());
        insert.setBigDecimal(5, row.value() == null ? null : new BigDecimal(row.value()));
        insert.setString(6, row.unit());
        insert.setString(7, row.status());
        insert.setInt(8, row.reporting());
        insert.setInt(9, row.expected());
        insert.setLong(10, row.version());
    }
}
