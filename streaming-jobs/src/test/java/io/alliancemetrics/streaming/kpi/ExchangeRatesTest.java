package io.alliancemetrics.streaming.kpi;

import static io.alliancemetrics.streaming.fixture.Records.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import org.junit.jupiter.api.Test;

/** What depends on an exchange rate. */
class ExchangeRatesTest {
    private static final String Q1 = "2026-Q1";

    private final Scorecard card = Scorecard.upTo(Q1).members("KR");

    @Test
    void amountsOfSeveralCurrenciesAreAddedUpInEur() {
        card.with(
                rate("KRW", Q1, "1500"),
                rate("USD", Q1, "1.25"),
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "150000.00", "KRW"),
                allocation("A2", "KR", "TALENT", "2026-01-10", "250.00", "USD"),
                allocation("A3", "KR", "CONTINGENCY", "2026-01-10", "100.00", "EUR"));
        assertThat(card.ratio(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, "KR", Q1)).isEqualTo("100.000000 / 400.000000");
        assertThat(card.figure(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, "KR", Q1)).isEqualTo("25.000000 A 1/1");
    }

    @Test
    void missingRateOfAnAllocationMakesTheShareMissing() {
        card.with(
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "100.00", "EUR"),
                allocation("A2", "KR", "TALENT", "2026-01-10", "1.00", "KRW"));
        assertThat(card.figure(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, "KR", Q1)).isEqualTo("null O 0/1");
    }

    @Test
    void evenAnAmountOfZeroNeedsItsRate() {
        card.with(
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "100.00", "EUR"),
                allocation("A2", "KR", "TALENT", "2026-01-10", "0", "KRW"));
        assertThat(card.figure(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, "KR", Q1)).isEqualTo("null O 0/1");
    }

    @Test
    void missingRateOfTheExpenditureConcernsOnlyTheExpenditureShare() {
        card.with(
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "100.00", "EUR"),
                expenditure("E1", "KR", "JOINT_RESEARCH", "2026-01-10", "1.00", "KRW"));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("null O 0/1");
        assertThat(card.figure(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, "KR", Q1)).isEqualTo("100.000000 A 1/1");
    }

    @Test
    void expenditureThatIsNotCountedNeedsNoRate() {
        card.with(
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "100.00", "EUR"),
                expenditure("E1", "KR", "TALENT", "2026-01-10", "1.00", "KRW"));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("0.000000 A 1/1");
    }

    @Test
    void rateOfAnotherQuarterIsNoGuess() {
        card.with(
                rate("KRW", "2025-Q4", "1500"),
                rate("KRW", "2026-Q2", "1500"),
                allocation("A1", "KR", "TALENT", "2026-01-10", "1.00", "KRW"));
        assertThat(card.figure(Kpi.CONTINGENCY_RESERVE_SHARE, "KR", Q1)).isEqualTo("null O 0/1");
    }

    @Test
    void usdNeedsNoRateToBeUsd() {
        card.with(exports("X1", "KR", Q1, "3000000000.00", "USD"));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("3.000000 A 1/1");
    }

    @Test
    void usdNeedsARateToBeEur() {
        card.with(allocation("A1", "KR", "TALENT", "2026-01-10", "1.00", "USD"));
        assertThat(card.figure(Kpi.CONTINGENCY_RESERVE_SHARE, "KR", Q1)).isEqualTo("null O 0/1");
    }

    @Test
    void eurToUsdNeedsOnlyTheRateOfUsd() {
        card.with(exports("X1", "KR", Q1, "2000000000.00", "EUR"));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("null O 0/1");
        card.with(rate("USD", Q1, "1.25"));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("2.500000 A 1/1");
    }

    @Test
    void thirdCurrencyToUsdNeedsBothRates() {
        card.with(exports("X1", "KR", Q1, "3000000000000.00", "KRW"), rate("KRW", Q1, "1500"));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("null O 0/1");
        card.with(rate("USD", Q1, "1.2"));
        // 3 × 10¹² ÷ 1500 × 1.2
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("2.400000 A 1/1");
    }

    @Test
    void oneAmountWithoutARateMakesTheWholeSumMissing() {
        card.with(
                exports("X1", "KR", Q1, "3000000000.00", "USD"),
                exports("X2", "KR", Q1, "0", "KRW"),
                rate("USD", Q1, "1.2"));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("null O 0/1");
    }

    @Test
    void rateForEurIsIgnored() {
        card.with(
                rate("EUR", Q1, "2"),
                rate("USD", Q1, "1.25"),
                allocation("A1", "KR", "TALENT", "2026-01-10", "100.00", "EUR"),
                exports("X1", "KR", Q1, "2000000000.00", "EUR"));
        assertThat(card.ratio(Kpi.CONTINGENCY_RESERVE_SHARE, "KR", Q1)).isEqualTo("0.000000 / 100.000000");
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("2.500000 A 1/1");
    }

    @Test
    void revisedRateMovesTheFigureAndRetractedRateTakesItAway() {
        card.with(exports("X1", "KR", Q1, "1000000000.00", "EUR"), rate("USD", Q1, "1.25"));
        card.with(revision(2, rate("USD", Q1, "1.5")));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("1.500000 A 1/1");
        card.with(retracted(revision(3, rate("USD", Q1, "1.5"))));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("null O 0/1");
    }

    @Test
    void statusOfARateDoesNotCount() {
        card.with(exports("X1", "KR", Q1, "1000000000.00", "EUR"), status("P", rate("USD", Q1, "1.25")));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("1.250000 A 1/1");
    }
}
