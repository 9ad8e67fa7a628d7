package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.containers.Containers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Of the versions of a row that the job wrote, the highest is shown. */
@ExtendWith(SharedEngine.class)
@Tag(Containers.TAG)
class KpiViewIT {
    private final TestDatabase database;

    KpiViewIT(TestServer server) throws SQLException {
        this.database = TestDatabase.migrated(server);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void highestVersionIsShownWhateverTheOrder() throws SQLException {
        write("KR", "3.5", 7, false);
        write("KR", "1.5", 5, false);
        write("CA", "2.5", 1, false);
        write("CA", "4.5", 18_446_744_073_709_551L, false);
        assertThat(shown()).containsExactly("CA 4.5", "KR 3.5");
        merge();
        assertThat(shown()).containsExactly("CA 4.5", "KR 3.5");
    }

    @Test
    void rowThatExistsNoLongerIsHidden() throws SQLException {
        write("KR", "1.5", 5, false);
        write("KR", "NULL", 6, true);
        assertThat(shown()).isEmpty();
        write("KR", "2.5", 7, false);
        assertThat(shown()).containsExactly("KR 2.5");
    }

    @Test
    void lateOlderVersionDoesNotBringBackADeletedRow() throws SQLException {
        write("KR", "NULL", 6, true);
        merge();
        write("KR", "1.5", 5, false);
        assertThat(shown()).isEmpty();
        merge();
        assertThat(shown()).isEmpty();
    }

    @Test
    void rowWrittenAgainInTheSameVersionIsShownOnce() throws SQLException {
        write("KR", "1.5", 5, false);
        write("KR", "1.5", 5, false);
        assertThat(shown()).containsExactly("KR 1.5");
    }

    @Test
    void missingFigureIsNullAndNotZero() throws SQLException {
        write("KR", "NULL", 5, false);
        assertThat(shown()).containsExactly("KR null");
    }

    @Test
    void vintagesStandSideBySide() throws SQLException {
        write("KR", "1.5", 5, false);
        database.execute("INSERT INTO alliance.store_kpi (kpi, ref_area, time_period, vintage, obs_value, version)"
                + " VALUES ('ai_exports', 'KR', '2026-Q1', '2026-Q1', 0.5, 1)");
        assertThat(database.rows("SELECT vintage, toString(obs_value) FROM alliance.kpi ORDER BY vintage"))
                .containsExactly("2026-Q1 0.5", "latest 1.5");
    }

    @Test
    void largestFigureKeepsAllItsDigits() throws SQLException {
        write("KR", "toDecimal128('99999999999999999999999999999999.999999', 6)", 1, false);
        assertThat(shown()).containsExactly("KR 99999999999999999999999999999999.999999");
    }

    @Test
    void progressIsThatOfTheHighestVersion() throws SQLException {
        assertThat(database.rows("SELECT messages FROM alliance.kpi_progress")).isEmpty();
        database.execute("INSERT INTO alliance.store_kpi_progress (id, messages, version) VALUES (0, 120, 3)");
        database.execute("INSERT INTO alliance.store_kpi_progress (id, messages, version) VALUES (0, 80, 2)");
        assertThat(database.rows("SELECT messages, version FROM alliance.kpi_progress"))
                .containsExactly("120 3");
    }

    private void write(String area, String value, long version, boolean deleted) throws SQLException {
        database.execute("INSERT INTO alliance.store_kpi"
                + " (kpi, ref_area, time_period, vintage, obs_value, version, is_deleted) VALUES"
                + " ('ai_exports', '" + area + "', '2026-Q1', 'latest', " + value + ", " + version + ", "
                + (deleted ? 1 : 0) + ")");
    }

    private void merge() throws SQLException {
        database.execute("OPTIMIZE TABLE alliance.store_kpi FINAL");
    }

    private List<String> shown() throws SQLException {
        return database.rows("SELECT ref_area, toString(obs_value) FROM alliance.kpi ORDER BY ref_area");
    }
}
