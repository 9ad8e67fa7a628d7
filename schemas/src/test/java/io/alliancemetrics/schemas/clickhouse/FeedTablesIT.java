package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.containers.Containers;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns of a feed's table and views are those of its files, and where the record stands in the log. */
@ExtendWith(SharedEngine.class)
@Tag(Containers.TAG)
class FeedTablesIT {
    private final TestDatabase database;

    FeedTablesIT(TestServer server) throws SQLException {
        this.database = TestDatabase.migrated(server);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void columnsAreThoseOfTheFilesAndTheLog(Feed feed) throws SQLException {
        List<String> columns = expected(feed);
        assertThat(columns("store_" + feed.table())).isEqualTo(columns);
        assertThat(columns(feed.table() + "_revisions")).isEqualTo(columns);
        columns.remove("retracted Bool");
        assertThat(columns(feed.table())).as("no row of it is retracted").isEqualTo(columns);
    }

    private List<String> columns(String table) throws SQLException {
        return database.rows("SELECT name, replace(type, 'LowCardinality(String)', 'String') FROM system.columns"
                + " WHERE database = 'alliance' AND table = '" + table + "' ORDER BY position");
    }

    private static List<String> expected(Feed feed) {
        List<String> columns = new ArrayList<>();
        columns.add("office String");
        for (Column column : FeedColumns.of(feed)) {
            columns.add(column.name() + " " + type(column));
        }
        columns.add("recorded_at DateTime64(3, 'UTC')");
        columns.add("submission_id String");
        columns.add("topic String");
        columns.add("partition Int32");
        columns.add("offset Int64");
        return columns;
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT, CODE, PERIOD, AREA, CURRENCY -> "String";
            case WHOLE_NUMBER -> "UInt32";
            case TRUE_FALSE -> "Bool";
            case DATE -> column.required() ? "Date32" : "Nullable(Date32)";
            case AMOUNT -> "Decimal(18, 2)";
            case RATE -> "Decimal(18, 8)";
        };
    }
}
