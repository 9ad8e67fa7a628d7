package io.alliancemetrics.dashboards.figures;

import static io.alliancemetrics.dashboards.TestRow.alliance;
import static io.alliancemetrics.dashboards.TestRow.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.dashboards.TestStore;
import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderIT {
    @TempDir
    static Path folder;

    private static TestStore store;
    private static FigureReader reader;

    @BeforeAll
    static void start() throws SQLException {
        store = TestStore.with(
                folder,
                List.of(
                        alliance(Kpi.AI_EXPORTS, "2026-Q1", "40.000000"),
                        alliance(Kpi.AI_EXPORTS, "2026-Q2", "41.500000"),
                        alliance(Kpi.MEMBER_COUNT, "2026-Q2", "9.000000"),
                        member(Kpi.AI_EXPORTS, "KR", "2026-Q2", "-1.000001"),
                        alliance(Kpi.AI_EXPORTS, "2026-Q1", "36.000000").in("2026-Q1")));
        reader = new FigureReader(new ClickHouseReads(store.reader()));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void withoutAFilterEveryRowComesInAFixedOrder() {
        assertThat(reader.rows(FigureFilter.ALL))
                .extracting(row -> row.vintage() + " " + row.timePeriod() + " " + row.kpi() + " " + row.refArea())
                .containsExactly(
                        "2026-Q1 2026-Q1 ai_exports ALLIANCE",
                        "latest 2026-Q1 ai_exports ALLIANCE",
                        "latest 2026-Q2 ai_exports ALLIANCE",
                        "latest 2026-Q2 ai_exports KR",
                        "latest 2026-Q2 member_count ALLIANCE");
    }

    @Test
    void everyFilterNarrows() {
        FigureFilter one = new FigureFilter(
                Optional.of(Quarter.parse("2026-Q2")),
                Optional.of("latest"),
                Optional.of(Kpi.AI_EXPORTS),
                Optional.of("KR"));

        assertThat(reader.rows(one))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.value().orElseThrow()).isEqualByComparingTo("-1.000001"));
    }

    @Test
    void aTableHasAllRowsOfItsVintageAndNoOthers() {
        FigureTable latest = reader.table("latest");

        assertThat(latest.quarters()).extracting(Quarter::toString).containsExactly("2026-Q1", "2026-Q2");
        assertThat(latest.alliance(Kpi.AI_EXPORTS, Quarter.parse("2026-Q1"))
                        .orElseThrow()
                        .value())
                .contains(new BigDecimal("40.000000"));
        assertThat(latest.members(Quarter.parse("2026-Q2"))).containsExactly("KR");
        assertThat(reader.table("2026-Q1").quarters())
                .extracting(Quarter::toString)
                .containsExactly("2026-Q1");
        assertThat(reader.table("2031-Q1").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KR' OR '1'='1", "'; DROP VIEW alliance.kpi; --", "\\", "?"})
    void textThatLooksLikeSqlIsTextAndFindsNothing(String refArea) {
        FigureFilter hostile =
                new FigureFilter(Optional.empty(), Optional.of(refArea), Optional.empty(), Optional.of(refArea));

        assertThat(reader.rows(hostile)).isEmpty();
        assertThat(reader.release(refArea)).isEmpty();
        assertThat(reader.rows(FigureFilter.ALL)).hasSize(5);
    }

    @Test
    void aWrongPasswordIsSaidPlainlyAndNotRepeated() {
        ClickHouseAccess right = store.reader();
        FigureReader wrong = new FigureReader(
                new ClickHouseReads(new ClickHouseAccess(right.url(), right.user(), "not-the-password")));

        assertThatThrownBy(wrong::coverage)
                .isInstanceOf(ClickHouseUnavailableException.class)
                .hasMessage("ClickHouse at " + right.url()
                        + " refused the user or the password. Give those of a user who may read.");
    }
}
