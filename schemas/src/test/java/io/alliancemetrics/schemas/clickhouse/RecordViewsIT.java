package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.containers.Containers;
import io.alliancemetrics.schemas.feed.Feed;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an analyst sees of the rows that the job stored, some of them twice and in any order. */
@ExtendWith(SharedEngine.class)
@Tag(Containers.TAG)
class RecordViewsIT {
    private final TestDatabase database;

    RecordViewsIT(TestServer server) throws SQLException {
        this.database = TestDatabase.migrated(server);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void rowThatWasStoredTwiceIsShownOnce(Feed feed) throws SQLException {
        store(feed, "('kr', 'R-1', 1, false)");
        store(feed, "('kr', 'R-1', 1, false)");
        store(feed, "('kr', 'R-2', 1, false), ('kr', 'R-2', 1, false)");
        assertThat(shown(feed)).containsExactly("kr R-1 1", "kr R-2 1");
        assertThat(revisions(feed)).containsExactly("kr R-1 1 false", "kr R-2 1 false");
    }

    @ParameterizedTest
    @EnumSource
    void highestRevisionIsShownWhateverTheOrder(Feed feed) throws SQLException {
        store(feed, "('kr', 'R-1', 10, false)");
        store(feed, "('kr', 'R-1', 9, false)");
        store(feed, "('kr', 'R-1', 1, false)");
        assertThat(shown(feed)).containsExactly("kr R-1 10");
        assertThat(revisions(feed)).containsExactly("kr R-1 1 false", "kr R-1 9 false", "kr R-1 10 false");
    }

    @ParameterizedTest
    @EnumSource
    void retractedRecordIsHiddenUntilAHigherRevisionBringsItBack(Feed feed) throws SQLException {
        store(feed, "('kr', 'R-1', 2, true)");
        store(feed, "('kr', 'R-1', 1, false)");
        store(feed, "('kr', 'R-2', 1, false)");
        assertThat(shown(feed)).containsExactly("kr R-2 1");
        store(feed, "('kr', 'R-1', 3, false)");
        assertThat(shown(feed)).containsExactly("kr R-1 3", "kr R-2 1");
        assertThat(revisions(feed))
                .containsExactly("kr R-1 1 false", "kr R-1 2 true", "kr R-1 3 false", "kr R-2 1 false");
    }

    @ParameterizedTest
    @EnumSource
    void sameRecordIdOfAnotherOfficeIsAnotherRecord(Feed feed) throws SQLException {
        store(feed, "('kr', 'R-1', 2, true), ('ca', 'R-1', 1, false)");
        assertThat(shown(feed)).containsExactly("ca R-1 1");
    }

    @Test
    void lateLowerRevisionChangesNothing() throws SQLException {
        database.execute("INSERT INTO alliance.store_rd_spend (office, record_id, revision, amount, currency) VALUES"
                + " ('kr', 'R-1', 2, 9999999999999999.99, 'KRW')");
        database.execute("INSERT INTO alliance.store_rd_spend (office, record_id, revision, amount, currency) VALUES"
                + " ('kr', 'R-1', 1, 5, 'EUR')");
        database.execute("OPTIMIZE TABLE alliance.store_rd_spend FINAL");
        assertThat(database.rows("SELECT toString(amount), currency FROM alliance.rd_spend"))
                .containsExactly("9999999999999999.99 KRW");
    }

    @Test
    void datesKeepTheirValueToTheBounds() throws SQLException {
        database.execute("INSERT INTO alliance.store_membership (office, record_id, revision, joined_on, left_on)"
                + " VALUES ('secretariat', 'M-1', 1, '1900-01-01', '2299-12-31')");
        database.execute("INSERT INTO alliance.store_membership (office, record_id, revision, joined_on, left_on)"
                + " VALUES ('secretariat', 'M-2', 1, '2026-01-01', NULL)");
        assertThat(database.rows(
                        "SELECT toString(joined_on), toString(left_on) FROM alliance.membership ORDER BY record_id"))
                .containsExactly("1900-01-01 2299-12-31", "2026-01-01 null");
    }

    @Test
    void messageIsLoggedOnceThoughStoredTwice() throws SQLException {
        String insert = "INSERT INTO alliance.store_record_log (topic, partition, offset, disposition) VALUES"
                + " ('alliance.kr.rd-spend', 0, 7, 'REJECTED'), ('alliance.kr.rd-spend', 1, 7, 'ACCEPTED')";
        database.execute(insert);
        database.execute(insert);
        assertThat(database.rows(
                        "SELECT topic, partition, offset, disposition FROM alliance.record_log ORDER BY partition"))
                .containsExactly("alliance.kr.rd-spend 0 7 REJECTED", "alliance.kr.rd-spend 1 7 ACCEPTED");
    }

    private void store(Feed feed, String rows) throws SQLException {
        database.execute("INSERT INTO alliance.store_" + feed.table()
                + " (office, record_id, revision, retracted) VALUES " + rows);
    }

    private List<String> shown(Feed feed) throws SQLException {
        return database.rows("SELECT office, record_id, revision FROM alliance." + feed.table() + " ORDER BY ALL");
    }

    private List<String> revisions(Feed feed) throws SQLException {
        return database.rows("SELECT office, record_id, revision, retracted FROM alliance." + feed.table()
                + "_revisions ORDER BY ALL");
    }
}
