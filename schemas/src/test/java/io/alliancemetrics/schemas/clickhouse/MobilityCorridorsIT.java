package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.containers.Containers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Distinct fellows by corridor and quarter, from 2026-Q1 to the last quarter that has figures. */
@ExtendWith(SharedEngine.class)
@Tag(Containers.TAG)
class MobilityCorridorsIT {
    private final TestDatabase database;

    MobilityCorridorsIT(TestServer server) throws SQLException {
        this.database = TestDatabase.migrated(server);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void isEmptyWhileThereAreNoRecords() throws SQLException {
        assertThat(corridors()).isEmpty();
        figuresUpTo("2026-Q3");
        assertThat(corridors()).isEmpty();
    }

    @Test
    void isEmptyWhileThereAreNoFigures() throws SQLException {
        fellowship("F-1", 1, "fellow-1", "KR", "CA", "2026-01-01", "NULL");
        fellowship("F-2", 1, "fellow-2", "KR", "CA", "2026-01-01", "'2026-12-31'");
        assertThat(corridors()).isEmpty();
    }

    @Test
    void openEndedFellowshipRunsToTheHorizon() throws SQLException {
        figuresUpTo("2026-Q3");
        fellowship("F-1", 1, "fellow-1", "KR", "CA", "2026-06-30", "NULL");
        assertThat(corridors()).containsExactly("KR CA 2026-Q2 1", "KR CA 2026-Q3 1");
    }

    @Test
    void fellowshipCountsInEveryQuarterThatItOverlaps() throws SQLException {
        figuresUpTo("2027-Q2");
        fellowship("F-1", 1, "fellow-1", "KR", "CA", "2025-07-01", "'2026-04-01'");
        fellowship("F-2", 1, "fellow-2", "KR", "CA", "2026-12-31", "'2027-01-01'");
        fellowship("F-3", 1, "fellow-3", "CA", "KR", "2026-05-05", "'2026-05-05'");
        assertThat(corridors())
                .containsExactly(
                        "CA KR 2026-Q2 1", "KR CA 2026-Q1 1", "KR CA 2026-Q2 1", "KR CA 2026-Q4 1", "KR CA 2027-Q1 1");
    }

    @Test
    void fellowshipsOutsideTheFiguresQuartersAreLeftOut() throws SQLException {
        figuresUpTo("2026-Q2");
        fellowship("F-1", 1, "fellow-1", "KR", "CA", "2025-01-01", "'2025-12-31'");
        fellowship("F-2", 1, "fellow-2", "KR", "CA", "2026-07-01", "'2026-12-31'");
        fellowship("F-3", 1, "fellow-3", "KR", "CA", "2026-07-01", "NULL");
        fellowship("F-4", 1, "fellow-4", "KR", "CA", "1900-01-01", "'1900-01-01'");
        assertThat(corridors()).isEmpty();
        fellowship("F-5", 1, "fellow-5", "KR", "CA", "1900-01-01", "'2299-12-31'");
        assertThat(corridors()).containsExactly("KR CA 2026-Q1 1", "KR CA 2026-Q2 1");
    }

    @Test
    void fellowWithTwoFellowshipsOnACorridorCountsOnce() throws SQLException {
        figuresUpTo("2026-Q1");
        fellowship("F-1", 1, "fellow-1", "KR", "CA", "2026-01-01", "'2026-02-01'");
        fellowship("F-2", 1, "fellow-1", "KR", "CA", "2026-01-15", "NULL");
        fellowship("F-3", 1, "fellow-2", "KR", "CA", "2026-01-15", "NULL");
        fellowship("F-4", 1, "fellow-1", "KR", "BR", "2026-01-15", "NULL");
        assertThat(corridors()).containsExactly("KR BR 2026-Q1 1", "KR CA 2026-Q1 2");
    }

    @Test
    void fellowshipAtHomeIsNoCorridor() throws SQLException {
        figuresUpTo("2026-Q1");
        fellowship("F-1", 1, "fellow-1", "KR", "KR", "2026-01-01", "NULL");
        assertThat(corridors()).isEmpty();
    }

    @Test
    void onlyTheLatestRevisionCounts() throws SQLException {
        figuresUpTo("2026-Q1");
        fellowship("F-1", 2, "fellow-1", "KR", "BR", "2026-01-01", "NULL");
        fellowship("F-1", 1, "fellow-1", "KR", "CA", "2026-01-01", "NULL");
        assertThat(corridors()).containsExactly("KR BR 2026-Q1 1");
        database.execute("INSERT INTO alliance.store_fellow_mobility (office, record_id, revision, retracted)"
                + " VALUES ('kr', 'F-1', 3, true)");
        assertThat(corridors()).isEmpty();
    }

    @Test
    void horizonIsThatOfTheLatestFiguresThatExist() throws SQLException {
        figuresUpTo("2026-Q1");
        database.execute("INSERT INTO alliance.store_kpi (kpi, ref_area, time_period, vintage, version, is_deleted)"
                + " VALUES ('ai_exports', 'KR', '2026-Q4', 'latest', 1, 1),"
                + " ('ai_exports', 'KR', '2027-Q1', '2026-Q4', 1, 0)");
        fellowship("F-1", 1, "fellow-1", "KR", "CA", "2026-01-01", "NULL");
        assertThat(corridors()).containsExactly("KR CA 2026-Q1 1");
    }

    private void figuresUpTo(String quarter) throws SQLException {
        database.execute("INSERT INTO alliance.store_kpi (kpi, ref_area, time_period, vintage, version) VALUES"
                + " ('member_count', 'ALLIANCE', '2026-Q1', 'latest', 1),"
                + " ('member_count', 'ALLIANCE', '" + quarter + "', 'latest', 1)");
    }

    private void fellowship(
            String id, int revision, String fellow, String home, String host, String startsOn, String endsOn)
            throws SQLException {
        database.execute("INSERT INTO alliance.store_fellow_mobility"
                + " (office, record_id, revision, fellow_id, home_area, host_area, starts_on, ends_on) VALUES"
                + " (lower('" + home + "'), '" + id + "', " + revision + ", '" + fellow + "', '" + home + "', '"
                + host + "', '" + startsOn + "', " + endsOn + ")");
    }

    private List<String> corridors() throws SQLException {
        return database.rows("SELECT home_area, host_area, time_period, active_fellows"
                + " FROM alliance.mobility_corridors ORDER BY ALL");
    }
}
