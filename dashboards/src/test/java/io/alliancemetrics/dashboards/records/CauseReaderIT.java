package io.alliancemetrics.dashboards.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.TestStore;
import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.dashboards.review.BridgeStep;
import io.alliancemetrics.dashboards.review.CauseBridge;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One change of every kind after a release. */
class CauseReaderIT {
    private static final Quarter QUARTER = Quarter.parse("2026-Q2");
    private static final Release RELEASE = new Release("2026-Q2", LocalDate.parse("2026-08-15"), "Release");
    private static final String BEFORE = "2026-07-20 12:00:00";
    private static final String AFTER = "2026-09-20 12:00:00";

    @TempDir
    static Path folder;

    private static TestStore store;
    private static FigureReader figures;
    private static List<BridgeStep> steps;

    @BeforeAll
    static void start() throws SQLException {
        store = TestStore.empty(folder);
        memberships();
        rates();
        exports();
        fellowships();
        figuresOfTheJob();
        ClickHouseReads reads = new ClickHouseReads(store.reader());
        figures = new FigureReader(reads);
        steps = new CauseReader(reads, figures).steps(RELEASE);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void everyCauseHasItsOwnPart() {
        CauseBridge bridge = bridge(Kpi.AI_EXPORTS);

        assertThat(bridge.before()).isEqualTo("15.000000");
        assertThat(bridge.causes())
                .extracting(
                        cause -> cause.causes() + " " + cause.bridge().change().toPlainString())
                .containsExactly(
                        "[membership] 100.000000",
                        "[exchange_rate] -2.500000",
                        "[restatement] 10.000000",
                        "[late_filing] 1.000000");
        assertThat(bridge.after()).isEqualTo("123.500000");
    }

    @Test
    void everyMemberHasItsPartOfEveryCause() {
        assertThat(bridge(Kpi.AI_EXPORTS).members())
                .extracting(member -> member.refAreas() + " "
                        + member.values().stream()
                                .map(BigDecimal::toPlainString)
                                .toList())
                .containsExactly(
                        "[CA] [0.000000, 0.000000, 10.000000, 1.000000]",
                        "[JP] [100.000000, 0.000000, 0.000000, 0.000000]",
                        "[KR] [0.000000, -2.500000, 0.000000, 0.000000]");
    }

    @Test
    void membersAreCountedByTheStepOfMemberships() {
        assertThat(bridge(Kpi.MEMBER_COUNT).causes())
                .extracting(cause -> cause.bridge().change().intValueExact())
                .containsExactly(1, 0, 0, 0);
    }

    @Test
    void smallNumbersOfFellowsAreWithheldInComputedFigures() {
        assertThat(steps.subList(0, 3))
                .extracting(step ->
                        step.table().row(Kpi.ACTIVE_FELLOWS, "KR", QUARTER).map(FigureRow::confidential))
                .allSatisfy(confidential -> assertThat(confidential).contains(true));
    }

    @Test
    void theLastTableIsTheLatestOne() {
        FigureTable last = steps.get(3).table();

        assertThat(last.vintage()).isEqualTo("latest");
        assertThat(last.quarters()).contains(Quarter.parse("2026-Q3"));
        assertThat(steps.get(2).table().quarters()).containsExactly(Quarter.parse("2026-Q1"), Quarter.parse("2026-Q2"));
    }

    private static CauseBridge bridge(Kpi kpi) {
        return (CauseBridge) CauseBridge.of(kpi, QUARTER, figures.table(RELEASE.vintage()), steps);
    }

    private static void memberships() throws SQLException {
        for (String area : List.of("KR", "CA")) {
            insert("membership", "ref_area, joined_on", "secretariat", area, 1, BEFORE, "'" + area + "', '2026-01-01'");
        }
        insert("membership", "ref_area, joined_on", "secretariat", "JP", 1, AFTER, "'JP', '2026-01-01'");
    }

    private static void rates() throws SQLException {
        rate("USD", 1, BEFORE, "1");
        rate("KRW", 1, BEFORE, "2");
        rate("KRW", 2, AFTER, "4");
    }

    /** Korea's 10 bn KRW are 5 bn USD, later 2.5. */
    private static void exports() throws SQLException {
        export("KR", "a", 1, BEFORE, "2026-Q2", "10000000000, 'KRW'");
        export("JP", "a", 1, BEFORE, "2026-Q2", "100000000000, 'USD'");
        export("CA", "a", 1, BEFORE, "2026-Q2", "10000000000, 'USD'");
        export("CA", "a", 2, AFTER, "2026-Q2", "20000000000, 'USD'");
        export("CA", "b", 1, AFTER, "2026-Q2", "1000000000, 'USD'");
        export("CA", "c", 1, AFTER, "2026-Q3", "1000000000, 'USD'");
    }

    private static void fellowships() throws SQLException {
        insert(
                "fellow_mobility",
                "fellow_id, home_area, host_area, starts_on",
                "kr",
                "f",
                1,
                BEFORE,
                "'F-1', 'KR', 'CA', '2026-02-01'");
    }

    /** What the job would have written. */
    private static void figuresOfTheJob() throws SQLException {
        String columns = "kpi, ref_area, time_period, vintage, obs_value, unit_measure, numerator, denominator,"
                + " obs_status, reporting, expected";
        String select = "INSERT INTO alliance.store_kpi (" + columns + ", version, is_deleted) SELECT ";
        store.run(select + columns.replace("vintage", "'latest'")
                + ", 1, 0 FROM alliance.kpi_as_of(cut_off = '2299-12-31')");
        store.run(select + columns.replace("vintage", "'2026-Q2'")
                + ", 1, 0 FROM alliance.kpi_as_of_until(cut_off = '2026-08-15', until = '2026-Q2')");
    }

    private static void rate(String currency, int revision, String recordedAt, String rate) throws SQLException {
        insert(
                "fx_rates",
                "currency, time_period, rate, rate_type",
                "secretariat",
                currency + "-2026-Q2",
                revision,
                recordedAt,
                "'" + currency + "', '2026-Q2', " + rate + ", 'PERIOD_AVERAGE'");
        insert(
                "fx_rates",
                "currency, time_period, rate, rate_type",
                "secretariat",
                currency + "-2026-Q3",
                revision,
                recordedAt,
                "'" + currency + "', '2026-Q3', " + rate + ", 'PERIOD_AVERAGE'");
    }

    private static void export(String area, String id, int revision, String recordedAt, String quarter, String amount)
            throws SQLException {
        insert(
                "ai_exports",
                "ref_area, time_period, category, amount, currency",
                area.toLowerCase(Locale.ROOT),
                id,
                revision,
                recordedAt,
                "'" + area + "', '" + quarter + "', 'SERVICES', " + amount);
    }

    private static void insert(
            String table, String columns, String office, String id, int revision, String recordedAt, String values)
            throws SQLException {
        store.run("INSERT INTO alliance.store_" + table
                + " (office, record_id, revision, recorded_at, obs_status, " + columns + ") VALUES ('" + office
                + "', '" + id + "', " + revision + ", '" + recordedAt + "', 'A', " + values + ")");
    }
}
