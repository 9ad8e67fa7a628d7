package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.fixtures.containers.Containers;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Amounts as large and as small as they may be, and figures that lie exactly between two of six decimals. */
@ExtendWith(SharedEngine.class)
@Tag(Containers.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KpiAsOfLimitsIT {
    private static final String DAY = "2026-05-02";
    private static final String BOOKED = "2026-02-01";
    private static final String QUARTER = "2026-Q1";
    private static final String LARGEST = "9999999999999999.99";
    private static final String LARGEST_RATE = "9999999999.99999999";
    private static final String SMALLEST_RATE = "0.00000001";

    private final TestDatabase database;
    private final List<SubmittedRow> rows = new ArrayList<>();

    KpiAsOfLimitsIT(TestServer server) throws SQLException {
        this.database = TestDatabase.migrated(server);
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    @BeforeEach
    void members() {
        rows.clear();
        for (String area : List.of("KR", "CA", "JP")) {
            rows.add(SubmittedRows.membership("2026-01-02", area, "2026-01-01"));
        }
    }

    @Test
    void largestAmountsAtAllRatesAreExact() throws SQLException {
        rate("KRW", SMALLEST_RATE);
        rate("CAD", LARGEST_RATE);
        rate("JPY", "3");
        rate("USD", LARGEST_RATE);
        for (int i = 0; i < 50; i++) {
            export("KR", "k" + i, QUARTER, LARGEST, "KRW");
            export("CA", "c" + i, QUARTER, "0.01", "CAD");
            export("JP", "j" + i, QUARTER, LARGEST, "JPY");
            allocate("KR", "ka" + i, LARGEST, "KRW");
            allocate("JP", "ja" + i, LARGEST, "JPY");
            spend("KR", "ke" + i, "9999999999999999.98", "KRW");
            spend("JP", "je" + i, "3333333333333333.33", "JPY");
        }
        assertAsNaive();
    }

    @Test
    void thousandsOfTheLargestAmountsDoNotWrapAround() throws SQLException {
        rate("USD", "1.1");
        for (int i = 0; i < 3_000; i++) {
            export("KR", "k" + i, QUARTER, LARGEST, "USD");
            export("CA", "c" + i, QUARTER, LARGEST, "EUR");
            allocate("KR", "a" + i, LARGEST, "EUR");
            spend("KR", "e" + i, LARGEST, "USD");
        }
        assertAsNaive();
    }

    @Test
    void figureThatDoesNotFitIsMissingForTheMemberAndForTheAlliance() throws SQLException {
        rate("KRW", SMALLEST_RATE);
        rate("CAD", LARGEST_RATE);
        allocate("KR", "a", "0.01", "CAD");
        spend("KR", "e", LARGEST, "KRW");
        export("KR", "x", QUARTER, "1.00", "USD");
        assertThat(figures("rd_expenditure_share"))
                .contains(
                        "rd_expenditure_share KR 2026-Q1 null null null O 0 1",
                        "rd_expenditure_share ALLIANCE 2026-Q1 null null null O 0 3");
        assertThat(figures("joint_research_allocation_share"))
                .contains("joint_research_allocation_share KR 2026-Q1 100.000000 0.000000 0.000000 A 1 1");
    }

    @Test
    void amountsBeyondAllReasonFailLoudly() throws SQLException {
        rate("KRW", SMALLEST_RATE);
        rate("USD", LARGEST_RATE);
        for (int i = 0; i < 1_100; i++) {
            export("KR", "k" + i, QUARTER, LARGEST, "KRW");
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> figures("ai_exports"))
                .withMessageContaining("An amount of AI exports is too large for kpi_as_of");
    }

    @Test
    void tiesGoToTheEvenNeighbour() throws SQLException {
        allocate("KR", "a", "200000000.00", "EUR");
        spend("KR", "e", "1.00", "EUR");
        allocate("CA", "a", "200000000.00", "EUR");
        spend("CA", "e", "3.00", "EUR");
        allocate("JP", "a", "200000000.00", "EUR");
        spend("JP", "e", "2.99", "EUR");
        assertAsNaive();
        assertThat(figures("rd_expenditure_share"))
                .contains(
                        "rd_expenditure_share KR 2026-Q1 0.000000 1.000000 200000000.000000 A 1 1",
                        "rd_expenditure_share CA 2026-Q1 0.000002 3.000000 200000000.000000 A 1 1",
                        "rd_expenditure_share JP 2026-Q1 0.000001 2.990000 200000000.000000 A 1 1");
    }

    @Test
    void tiesAreSeenInSumsOfThirdsAndSevenths() throws SQLException {
        rate("KRW", "3");
        rate("CAD", "6");
        rate("JPY", "7");
        rate("USD", "3.5");
        // 1/3 + 4/6 = 1 of 2 × 10⁸, and 1/7 + 3/3.5 = 1 of 2 × 10⁸: 5 × 10⁻⁷ percent.
        allocate("KR", "a", "600000000.00", "KRW");
        spend("KR", "e1", "1.00", "KRW");
        spend("KR", "e2", "4.00", "CAD");
        allocate("CA", "a", "1400000000.00", "JPY");
        spend("CA", "e1", "1.00", "JPY");
        spend("CA", "e2", "3.00", "USD");
        // 3 × (1/7 + 3/3.5) = 3: 1.5 × 10⁻⁶ percent.
        allocate("JP", "a", "700000000.00", "USD");
        spend("JP", "e1", "3.00", "JPY");
        spend("JP", "e2", "9.00", "USD");
        // 0.0000005 billions of USD.
        export("KR", "x", QUARTER, "500.00", "USD");
        export("CA", "x", QUARTER, "1000.00", "JPY");
        assertAsNaive();
        assertThat(figures("rd_expenditure_share"))
                .contains(
                        "rd_expenditure_share KR 2026-Q1 0.000000 1.000000 200000000.000000 A 1 1",
                        "rd_expenditure_share CA 2026-Q1 0.000000 1.000000 200000000.000000 A 1 1",
                        "rd_expenditure_share JP 2026-Q1 0.000002 3.000000 200000000.000000 A 1 1");
        assertThat(figures("ai_exports"))
                .contains(
                        "ai_exports KR 2026-Q1 0.000000 null null A 1 1",
                        "ai_exports CA 2026-Q1 0.000000 null null A 1 1",
                        "ai_exports ALLIANCE 2026-Q1 0.000001 null null P 2 3");
    }

    @Test
    void negativeTiesGoToTheEvenNeighbourToo() throws SQLException {
        for (int number = 1; number <= 4; number++) {
            export("KR", "b" + number, "2024-Q" + number, "1000.00", "USD");
            export("KR", "l" + number, "2025-Q" + number, "0.00", "USD");
        }
        export("KR", "x", QUARTER, "500.00", "USD");
        assertAsNaive();
        assertThat(figures("cumulative_economic_impact"))
                .contains("cumulative_economic_impact KR 2026-Q1 0.000000 null null A 1 1");
        assertThat(figures("ai_export_growth"))
                .contains("ai_export_growth KR 2026-Q1 -50.000000 0.000000 0.000001 A 1 1");
    }

    @Test
    void firstFellowshipIsFoundAmongRecordIdsOfAnyScript() throws SQLException {
        export("KR", "x", QUARTER, "1.00", "USD");
        // The emoji goes first in UTF-16, last in UTF-8.
        rows.add(SubmittedRows.fellowship(DAY, "KR", "JP", "\uD83D\uDE00", "fellow-1", "2026-02-01"));
        rows.add(SubmittedRows.fellowship(DAY, "CA", "JP", "\uFF5E", "fellow-1", "2026-02-01"));
        assertAsNaive();
        assertThat(figures("cross_border_fellows"))
                .contains(
                        "cross_border_fellows KR 2026-Q1 1.000000 null null A 1 1",
                        "cross_border_fellows CA 2026-Q1 0.000000 null null A 1 1");
    }

    private void rate(String currency, String rate) {
        rows.add(SubmittedRows.rate(DAY, currency, QUARTER, rate));
    }

    private void export(String area, String id, String quarter, String amount, String currency) {
        rows.add(SubmittedRows.exports(DAY, area, id, quarter, amount, currency));
    }

    private void allocate(String area, String id, String amount, String currency) {
        rows.add(SubmittedRows.allocation(DAY, area, id, BOOKED, amount, currency));
    }

    private void spend(String area, String id, String amount, String currency) {
        rows.add(SubmittedRows.expenditure(DAY, area, id, BOOKED, amount, currency));
    }

    private void assertAsNaive() throws SQLException {
        assertThat(FiguresAsOf.of(rows, database).asOf(DAY))
                .hasSizeGreaterThan(40)
                .isEqualTo(FiguresAsOf.naive(rows, "latest"));
    }

    private List<String> figures(String kpi) throws SQLException {
        return FiguresAsOf.of(rows, database).asOf(DAY).stream()
                .filter(line -> line.startsWith(kpi + " "))
                .toList();
    }
}
