package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.fixtures.containers.Containers;
import io.alliancemetrics.schemas.feed.Feed;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables and views that users were promised. */
@ExtendWith(SharedEngine.class)
@Tag(Containers.TAG)
class ObjectsIT {
    private final TestServer server;
    private final TestDatabase database;

    ObjectsIT(TestServer server) throws SQLException {
        this.server = server;
        this.database = TestDatabase.migrated(server);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void everyTableViewAndColumnSaysWhatItIs() throws SQLException {
        assertThat(database.rows("SELECT name FROM system.tables WHERE database = 'alliance' AND comment = ''"))
                .isEmpty();
        assertThat(database.rows("SELECT table, name FROM system.columns WHERE database = 'alliance' AND comment = ''"))
                .isEmpty();
        assertThat(database.rows("SELECT comment FROM system.databases WHERE name = 'alliance'"))
                .doesNotContain("");
    }

    @Test
    void viewsAreForReadersAndTablesForTheJob() throws SQLException {
        assertThat(views()).containsExactlyInAnyOrderElementsOf(expectedViews());
        assertThat(database.rows("SELECT name FROM system.tables WHERE database = 'alliance' AND engine != 'View'"))
                .allMatch(name -> name.startsWith("store_") || name.equals("schema_migrations"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kpi | kpi LowCardinality(String), ref_area LowCardinality(String),"
                        + " time_period LowCardinality(String), vintage LowCardinality(String),"
                        + " obs_value Nullable(Decimal(38, 6)), unit_measure LowCardinality(String),"
                        + " numerator Nullable(Decimal(38, 6)), denominator Nullable(Decimal(38, 6)),"
                        + " obs_status LowCardinality(String), reporting UInt32, expected UInt32,"
                        + " updated_at DateTime64(3, 'UTC')",
                "mobility_corridors | home_area LowCardinality(String), host_area LowCardinality(String),"
                        + " time_period String, active_fellows UInt64",
                "record_log | topic LowCardinality(String), partition Int32, offset Int64,"
                        + " recorded_at DateTime64(3, 'UTC'), office LowCardinality(String),"
                        + " feed LowCardinality(String), record_id String, revision UInt32, submission_id String,"
                        + " line UInt32, disposition LowCardinality(String), rule LowCardinality(String),"
                        + " message String",
                "kpi_targets | kpi String, target Decimal(38, 6), direction String, comparison String,"
                        + " due_period Nullable(String)",
                "kpi_progress | messages UInt64, version UInt64, updated_at DateTime64(3, 'UTC')",
                "kpi_writers | lineage UInt64, job String, claimed_at DateTime64(3, 'UTC')"
            })
    void columnsAreAsPromised(String view, String columns) throws SQLException {
        assertThat(String.join(", ", columns(view))).isEqualTo(columns);
    }

    @Test
    void viewsGiveTheTypesThatTheyDeclare() throws SQLException {
        for (String view : views()) {
            assertThat(database.rows("DESCRIBE (SELECT * FROM alliance." + view + ")").stream()
                            .map(String::strip))
                    .as(view)
                    .containsExactlyElementsOf(columns(view));
        }
    }

    @Test
    void readOnlyUserReadsEveryViewAndWritesNothing() throws SQLException {
        List<String> views = views();
        try (TestDatabase reader = TestDatabase.as(server.reader(), server)) {
            for (String view : views) {
                assertThat(reader.rows("SELECT count() FROM alliance." + view)).hasSize(1);
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> reader.execute("INSERT INTO alliance.store_kpi (kpi) VALUES ('x')"));
        }
    }

    @Test
    void viewsWithAParameterAreForTheRecordsAndTheFigures() throws SQLException {
        Stream<String> ofFeeds = Arrays.stream(Feed.values()).map(feed -> feed.table() + "_as_of");
        assertThat(parameterisedViews())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ofFeeds, Stream.of("kpi_as_of", "kpi_as_of_until", "kpi_counterfactual"))
                                .toList());
    }

    /** ClickHouse lists their columns nowhere: what they declare is in their definition alone. */
    @Test
    void viewsWithAParameterDeclareWhatTheyGiveAndSayWhatItIs() throws SQLException {
        for (String view : parameterisedViews()) {
            List<String> declared = declared(view);
            assertThat(declared).as(view).isNotEmpty().allMatch(column -> column.contains(" COMMENT '"));
            assertThat(database.rows("DESCRIBE (SELECT * FROM alliance." + call(view) + ")").stream()
                            .map(String::strip))
                    .as(view)
                    .containsExactlyElementsOf(declared.stream()
                            .map(column -> column.replaceAll("`|( COMMENT '.*)", ""))
                            .toList());
        }
    }

    @Test
    void figuresThatSqlComputesHaveTheColumnsOfTheFigures() throws SQLException {
        for (String view : List.of("kpi_as_of", "kpi_as_of_until", "kpi_counterfactual")) {
            assertThat(declared(view).stream()
                            .map(column -> column.replaceAll("`|( COMMENT '.*)", ""))
                            .toList())
                    .as(view)
                    .isEqualTo(columns("kpi"));
        }
    }

    @Test
    void readOnlyUserReadsViewsWithAParameter() throws SQLException {
        try (TestDatabase reader = TestDatabase.as(server.reader(), server)) {
            for (String view : parameterisedViews()) {
                assertThat(reader.rows("SELECT count() FROM alliance." + call(view)))
                        .containsExactly("0");
            }
        }
    }

    private static String call(String view) {
        return switch (view) {
            case "kpi_counterfactual" -> {
                LocalDate day = LocalDate.of(2026, 8, 15);
                yield new CauseStep(day, day, day, day).view("2025-Q4");
            }
            case "kpi_as_of_until" -> "kpi_as_of_until(cut_off = '2026-08-15', until = '2025-Q4')";
            default -> view + "(cut_off = '2026-08-15')";
        };
    }

    /** The columns between the first brackets of a definition, one a line. */
    private List<String> declared(String view) throws SQLException {
        return database.rows(
                        "SELECT formatQuery(create_table_query) FROM system.tables WHERE database = 'alliance' AND name = '"
                                + view + "'")
                .get(0)
                .lines()
                .map(String::strip)
                .dropWhile(line -> !line.equals("("))
                .skip(1)
                .takeWhile(line -> !line.equals(")"))
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .toList();
    }

    private List<String> parameterisedViews() throws SQLException {
        return database.rows(
                "SELECT name FROM system.tables WHERE database = 'alliance' AND parameterized_view_parameters != []");
    }

    private List<String> views() throws SQLException {
        return database.rows("SELECT name FROM system.tables WHERE database = 'alliance' AND engine = 'View'"
                + " AND parameterized_view_parameters = []");
    }

    private List<String> columns(String table) throws SQLException {
        return database.rows("SELECT name, type FROM system.columns WHERE database = 'alliance' AND table = '" + table
                + "' ORDER BY position");
    }

    private static List<String> expectedViews() {
        Stream<String> ofFeeds =
                Arrays.stream(Feed.values()).flatMap(feed -> Stream.of(feed.table(), feed.table() + "_revisions"));
        Stream<String> others =
                Stream.of("kpi", "kpi_progress", "kpi_targets", "kpi_writers", "mobility_corridors", "record_log");
        return Stream.concat(ofFeeds, others).toList();
    }
}
