package io.alliancemetrics.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What programs on the JDBC driver see; DBeaver is one. */
@ExtendWith(SharedEngine.class)
class JdbcIT {
    private final ClickHouseServer server;

    JdbcIT(ClickHouseServer server) {
        this.server = server;
    }

    private Connection connect(Credentials user) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), user.user(), user.password());
    }

    @Test
    void typesComeBackAsTheyWentIn() throws SQLException {
        UUID id = UUID.fromString("61f0c404-5cb3-11e7-907b-a6006ad3dba0");
        try (Connection connection = connect(server.writer());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE jdbc_types (amount Decimal(38, 6), at DateTime64(3, 'UTC'),"
                    + " area LowCardinality(String), maybe Nullable(String), list Array(UInt32),"
                    + " big UInt64, day Date32, id UUID) ENGINE = MergeTree ORDER BY big");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO jdbc_types VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setBigDecimal(1, new BigDecimal("12345678901234567890123456789012.123456"));
                insert.setObject(2, LocalDateTime.parse("2026-05-02T12:00:00.123"));
                insert.setString(3, "KR's \\ \"area\"");
                insert.setString(4, null);
                insert.setArray(5, connection.createArrayOf("UInt32", new Object[] {1L, 4294967295L}));
                insert.setObject(6, new BigInteger("18446744073709551615"));
                insert.setObject(7, LocalDate.parse("1950-12-31"));
                insert.setObject(8, id);
                insert.executeUpdate();
            }
            try (ResultSet row = statement.executeQuery("SELECT * FROM jdbc_types")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBigDecimal(1)).isEqualTo("12345678901234567890123456789012.123456");
                assertThat(row.getObject(2, LocalDateTime.class)).isEqualTo("2026-05-02T12:00:00.123");
                assertThat(row.getString(3)).isEqualTo("KR's \\ \"area\"");
                assertThat(row.getString(4)).isNull();
                assertThat((Object[]) row.getArray(5).getArray()).containsExactly(1L, 4294967295L);
                assertThat(row.getObject(6, BigInteger.class)).isEqualTo("18446744073709551615");
                assertThat(row.getObject(7, LocalDate.class)).isEqualTo("1950-12-31");
                assertThat(row.getObject(8, UUID.class)).isEqualTo(id);
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void batchInsertsEveryRow() throws SQLException {
        try (Connection connection = connect(server.writer());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE jdbc_batch (a UInt32, s String) ENGINE = MergeTree ORDER BY a");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO jdbc_batch (a, s) VALUES (?, ?)")) {
                for (int i = 0; i < 10_000; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "row " + i);
                    insert.addBatch();
                }
                assertThat(insert.executeBatch()).hasSize(10_000);
            }
            try (ResultSet row = statement.executeQuery("SELECT count(), sum(a), uniqExact(s) FROM jdbc_batch")) {
                row.next();
                assertThat(List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .containsExactly(10_000L, 49_995_000L, 10_000L);
            }
        }
    }

    @Test
    void parameterStaysAValue() throws SQLException {
        String attack = "'; DROP TABLE jdbc_batch; -- \\";
        try (Connection connection = connect(server.reader());
                PreparedStatement query = connection.prepareStatement("SELECT ?, length(?)")) {
            query.setString(1, attack);
            query.setString(2, attack);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(attack);
                assertThat(row.getInt(2)).isEqualTo(attack.length());
            }
        }
    }

    @Test
    void errorsCarryClickHousesCodes() throws SQLException {
        try (Connection connection = connect(server.reader());
                Statement statement = connection.createStatement()) {
            assertThat(codeOf(statement, "SELEC 1")).isEqualTo(62);
            assertThat(codeOf(statement, "SELECT * FROM no_such_table")).isEqualTo(60);
            assertThat(codeOf(statement, "CREATE TABLE t (a UInt8) ENGINE = Memory"))
                    .isEqualTo(164);
        }
    }

    private static int codeOf(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return 0;
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }

    @Test
    void wrongPasswordIsRefused() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (Connection connection = connect(new Credentials("writer", "wrong"));
                            Statement statement = connection.createStatement()) {
                        statement.execute("SELECT 1");
                    }
                })
                .withStackTraceContaining("516");
    }

    @Test
    void severalThreadsWorkAtOnce() throws Exception {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Connection connection = connect(server.writer());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE jdbc_threads (t UInt32, a UInt32) ENGINE = MergeTree ORDER BY (t, a)");
            List<Future<Long>> sums = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                sums.add(pool.submit(() -> insertAndSum(number)));
            }
            for (int thread = 0; thread < threads; thread++) {
                assertThat(sums.get(thread).get()).isEqualTo(thread * 100L + 190);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private long insertAndSum(int thread) throws SQLException {
        try (Connection connection = connect(server.writer());
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 20; i++) {
                statement.execute("INSERT INTO jdbc_threads VALUES (" + thread + ", " + (i + thread * 5) + ")");
            }
            try (ResultSet row = statement.executeQuery("SELECT sum(a) FROM jdbc_threads WHERE t = " + thread)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void metadataListsTablesAndColumns() throws SQLException {
        try (Connection connection = connect(server.writer());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE jdbc_described (a UInt32 COMMENT 'the key', s Nullable(String))"
                    + " ENGINE = MergeTree ORDER BY a");
            try (ResultSet tables = connection.getMetaData().getTables(null, "default", "jdbc_described", null)) {
                assertThat(tables.next()).isTrue();
            }
            List<String> columns = new ArrayList<>();
            try (ResultSet rows = connection.getMetaData().getColumns(null, "default", "jdbc_described", "%")) {
                while (rows.next()) {
                    columns.add(rows.getString("COLUMN_NAME") + " " + rows.getString("TYPE_NAME"));
                }
            }
            assertThat(columns).containsExactly("a UInt32", "s Nullable(String)");
        }
    }
}
