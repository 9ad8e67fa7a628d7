package io.alliancemetrics.streaming.kpi;

import static io.alliancemetrics.streaming.fixture.Records.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.record.AiExports;
import org.junit.jupiter.api.Test;

/** Exports, and what compares them with 2024. */
class ExportFiguresTest {
    private final Scorecard card = Scorecard.upTo("2026-Q4").members("KR");

    @Test
    void quarterWithoutARecordIsMissing() {
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", "2026-Q1")).isEqualTo("null O 0/1");
    }

    @Test
    void quarterWithARecordOfZeroIsZero() {
        card.with(bn("KR", "2026-Q1", "0"));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", "2026-Q1")).isEqualTo("0.000000 A 1/1");
    }

    @Test
    void impactIsTheLastFourQuartersLessThoseOf2024() {
        base("1", "2", "3", "4");
        card.with(bn("KR", "2025-Q2", "5"), bn("KR", "2025-Q3", "6"), bn("KR", "2025-Q4", "7"));
        card.with(bn("KR", "2026-Q1", "8"), bn("KR", "2026-Q2", "0"));
        assertThat(card.figure(Kpi.ECONOMIC_IMPACT, "KR", "2026-Q1")).isEqualTo("16.000000 A 1/1");
        assertThat(card.figure(Kpi.ECONOMIC_IMPACT, "KR", "2026-Q2")).isEqualTo("11.000000 A 1/1");
        assertThat(card.figure(Kpi.ECONOMIC_IMPACT, "KR", "2026-Q3")).isEqualTo("null O 0/1");
    }

    @Test
    void impactLacksAQuarterOf2024() {
        card.with(bn("KR", "2024-Q1", "1"), bn("KR", "2024-Q2", "1"), bn("KR", "2024-Q4", "1"));
        card.with(bn("KR", "2025-Q2", "5"), bn("KR", "2025-Q3", "6"), bn("KR", "2025-Q4", "7"));
        card.with(bn("KR", "2026-Q1", "8"));
        assertThat(card.figure(Kpi.ECONOMIC_IMPACT, "KR", "2026-Q1")).isEqualTo("null O 0/1");
    }

    @Test
    void cumulativeImpactNeedsOnlyTheSameQuartersOf2024() {
        card.with(bn("KR", "2024-Q1", "1"), bn("KR", "2024-Q2", "5"));
        card.with(bn("KR", "2026-Q1", "4"), bn("KR", "2026-Q2", "4"), bn("KR", "2026-Q3", "4"));
        assertThat(card.figure(Kpi.CUMULATIVE_ECONOMIC_IMPACT, "KR", "2026-Q1")).isEqualTo("3.000000 A 1/1");
        assertThat(card.figure(Kpi.CUMULATIVE_ECONOMIC_IMPACT, "KR", "2026-Q2")).isEqualTo("2.000000 A 1/1");
        assertThat(card.figure(Kpi.CUMULATIVE_ECONOMIC_IMPACT, "KR", "2026-Q3")).isEqualTo("null O 0/1");
    }

    @Test
    void cumulativeImpactStaysMissingAfterAMissingQuarter() {
        base("1", "1", "1", "1");
        card.with(bn("KR", "2026-Q1", "4"), bn("KR", "2026-Q3", "4"));
        assertThat(card.figure(Kpi.CUMULATIVE_ECONOMIC_IMPACT, "KR", "2026-Q1")).isEqualTo("3.000000 A 1/1");
        assertThat(card.figure(Kpi.CUMULATIVE_ECONOMIC_IMPACT, "KR", "2026-Q2")).isEqualTo("null O 0/1");
        assertThat(card.figure(Kpi.CUMULATIVE_ECONOMIC_IMPACT, "KR", "2026-Q3")).isEqualTo("null O 0/1");
    }

    @Test
    void cumulativeImpactOfALaterYearStillComparesWith2024() {
        Scorecard later = Scorecard.upTo("2027-Q1").members("KR");
        later.with(bn("KR", "2024-Q1", "1"), bn("KR", "2024-Q2", "1"), bn("KR", "2024-Q3", "1"));
        later.with(bn("KR", "2024-Q4", "1"), bn("KR", "2026-Q1", "2"), bn("KR", "2026-Q2", "2"));
        later.with(bn("KR", "2026-Q3", "2"), bn("KR", "2026-Q4", "2"), bn("KR", "2027-Q1", "10"));
        assertThat(later.figure(Kpi.CUMULATIVE_ECONOMIC_IMPACT, "KR", "2027-Q1"))
                .isEqualTo("13.000000 A 1/1");
        assertThat(later.figure(Kpi.AI_EXPORT_GROWTH, "KR", "2027-Q1")).isEqualTo("900.000000 A 1/1");
    }

    @Test
    void growthIsOnTheSameQuarterOf2024() {
        base("4", "1", "1", "1");
        card.with(bn("KR", "2026-Q1", "5"));
        assertThat(card.figure(Kpi.AI_EXPORT_GROWTH, "KR", "2026-Q1")).isEqualTo("25.000000 A 1/1");
        assertThat(card.ratio(Kpi.AI_EXPORT_GROWTH, "KR", "2026-Q1")).isEqualTo("5.000000 / 4.000000");
    }

    @Test
    void growthMayBeNegative() {
        base("4", "1", "1", "1");
        card.with(bn("KR", "2026-Q1", "1"));
        assertThat(card.figure(Kpi.AI_EXPORT_GROWTH, "KR", "2026-Q1")).isEqualTo("-75.000000 A 1/1");
    }

    @Test
    void growthOnZeroIsMissing() {
        base("0", "1", "1", "1");
        card.with(bn("KR", "2026-Q1", "5"));
        assertThat(card.figure(Kpi.AI_EXPORT_GROWTH, "KR", "2026-Q1")).isEqualTo("null O 0/1");
    }

    @Test
    void ratesOfTheBaseYearConvertTheBaseYear() {
        card.with(
                exports("X1", "KR", "2024-Q1", "2000000000.00", "EUR"),
                exports("X2", "KR", "2026-Q1", "2000000000.00", "EUR"),
                rate("USD", "2024-Q1", "1"),
                rate("USD", "2026-Q1", "1.5"));
        assertThat(card.figure(Kpi.AI_EXPORT_GROWTH, "KR", "2026-Q1")).isEqualTo("50.000000 A 1/1");
    }

    @Test
    void provisionalRecordOf2024MakesWhatUsesItProvisional() {
        base("1", "2", "3", "4");
        card.with(revision(2, status("P", bn("KR", "2024-Q1", "1"))));
        card.with(bn("KR", "2026-Q1", "8"), bn("KR", "2026-Q2", "8"));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", "2026-Q1")).isEqualTo("8.000000 A 1/1");
        assertThat(card.figure(Kpi.AI_EXPORT_GROWTH, "KR", "2026-Q1")).isEqualTo("700.000000 P 1/1");
        assertThat(card.figure(Kpi.AI_EXPORT_GROWTH, "KR", "2026-Q2")).isEqualTo("300.000000 A 1/1");
        assertThat(card.figure(Kpi.CUMULATIVE_ECONOMIC_IMPACT, "KR", "2026-Q2")).isEqualTo("13.000000 P 1/1");
    }

    private void base(String q1, String q2, String q3, String q4) {
        card.with(bn("KR", "2024-Q1", q1), bn("KR", "2024-Q2", q2));
        card.with(bn("KR", "2024-Q3", q3), bn("KR", "2024-Q4", q4));
    }

    private static AiExports bn(String area, String quarter, String billions) {
        return exports("X-" + quarter, area, quarter, billions + "000000000.00", "USD");
    }
}
