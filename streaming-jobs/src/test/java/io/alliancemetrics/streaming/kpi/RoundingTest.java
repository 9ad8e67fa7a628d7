package io.alliancemetrics.streaming.kpi;

import static io.alliancemetrics.streaming.fixture.Records.*;
import static io.alliancemetrics.streaming.kpi.Scorecard.ALLIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import org.junit.jupiter.api.Test;

/** Sums are exact, and rounded once, half to even, at the sixth decimal. */
class RoundingTest {
    private static final String Q1 = "2026-Q1";
    private static final String MOST = "9999999999999999.99";

    private final Scorecard card = Scorecard.upTo(Q1).members("KR");

    @Test
    void halfIsRoundedToTheEvenNeighbourBelow() {
        card.with(exports("X1", "KR", Q1, "500.00", "USD"));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("0.000000 A 1/1");
        card.with(revision(2, exports("X1", "KR", Q1, "2500.00", "USD")));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("0.000002 A 1/1");
    }

    @Test
    void halfIsRoundedToTheEvenNeighbourAbove() {
        card.with(exports("X1", "KR", Q1, "1500.00", "USD"));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("0.000002 A 1/1");
    }

    @Test
    void aCentMoreThanHalfIsRoundedUp() {
        card.with(exports("X1", "KR", Q1, "500.01", "USD"));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("0.000001 A 1/1");
    }

    @Test
    void negativeHalvesAreRoundedToEvenToo() {
        card.with(exports("X0", "KR", "2024-Q1", "1500.00", "USD"), exports("X1", "KR", Q1, "0", "USD"));
        assertThat(card.figure(Kpi.CUMULATIVE_ECONOMIC_IMPACT, "KR", Q1)).isEqualTo("-0.000002 A 1/1");
        card.with(revision(2, exports("X0", "KR", "2024-Q1", "500.00", "USD")));
        assertThat(card.figure(Kpi.CUMULATIVE_ECONOMIC_IMPACT, "KR", Q1)).isEqualTo("0.000000 A 1/1");
    }

    @Test
    void ratiosAreRoundedOnceAtTheEnd() {
        card.with(
                allocation("A1", "KR", "TALENT", "2026-01-10", "2000000.00", "EUR"),
                expenditure("E1", "KR", "JOINT_RESEARCH", "2026-01-10", "0.01", "EUR"));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("0.000000 A 1/1");
        card.with(revision(2, expenditure("E1", "KR", "JOINT_RESEARCH", "2026-01-10", "0.03", "EUR")));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("0.000002 A 1/1");
        card.with(revision(3, expenditure("E1", "KR", "JOINT_RESEARCH", "2026-01-10", "0.05", "EUR")));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("0.000002 A 1/1");
    }

    @Test
    void convertedAmountsAreNotRoundedBeforeTheyAreAddedUp() {
        card.with(rate("KRW", Q1, "3"));
        for (int i = 0; i < 3; i++) {
            card.with(allocation("A" + i, "KR", "TALENT", "2026-01-10", "0.01", "KRW"));
        }
        card.with(allocation("B", "KR", "CONTINGENCY", "2026-01-10", "0.01", "EUR"));
        // 0.01 ÷ (3 × 0.01 ÷ 3 + 0.01)
        assertThat(card.figure(Kpi.CONTINGENCY_RESERVE_SHARE, "KR", Q1)).isEqualTo("50.000000 A 1/1");
    }

    @Test
    void allianceAddsExactFiguresNotRoundedOnes() {
        card.members("JP", "CA")
                .with(
                        exports("X1", "KR", Q1, "500.00", "USD"),
                        exports("X1", "JP", Q1, "500.00", "USD"),
                        exports("X1", "CA", Q1, "500.00", "USD"));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("0.000000 A 1/1");
        assertThat(card.figure(Kpi.AI_EXPORTS, ALLIANCE, Q1)).isEqualTo("0.000002 A 3/3");
    }

    @Test
    void thirdsAreRounded() {
        card.with(
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "2.00", "EUR"),
                allocation("A2", "KR", "CONTINGENCY", "2026-01-10", "1.00", "EUR"));
        assertThat(card.figure(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, "KR", Q1)).isEqualTo("66.666667 A 1/1");
        assertThat(card.figure(Kpi.CONTINGENCY_RESERVE_SHARE, "KR", Q1)).isEqualTo("33.333333 A 1/1");
    }

    @Test
    void sumsBeyond64BitsAreExact() {
        for (int i = 0; i < 30; i++) {
            card.with(exports("X" + i, "KR", Q1, MOST, "USD"));
            card.with(exports("Y" + i, "KR", "2024-Q1", i == 0 ? "9999999999994999.99" : MOST, "USD"));
        }
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("300000000.000000 A 1/1");
        // The two sums differ by 5,000 USD.
        assertThat(card.figure(Kpi.CUMULATIVE_ECONOMIC_IMPACT, "KR", Q1)).isEqualTo("0.000005 A 1/1");
    }

    @Test
    void valueThatTheColumnCannotHoldIsMissingNotWrong() {
        card.with(
                rate("KRW", Q1, "0.00000001"),
                rate("JPY", Q1, "9999999999.99999999"),
                expenditure("E1", "KR", "JOINT_RESEARCH", "2026-01-10", MOST, "KRW"),
                allocation("A1", "KR", "TALENT", "2026-01-10", "0.01", "JPY"));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("null O 0/1");
        assertThat(card.figure(Kpi.CONTINGENCY_RESERVE_SHARE, "KR", Q1)).isEqualTo("0.000000 A 1/1");
    }

    @Test
    void largestValueThatTheColumnHoldsIsThere() {
        card.with(
                rate("KRW", Q1, "0.00000001"),
                rate("JPY", Q1, "1"),
                expenditure("E1", "KR", "JOINT_RESEARCH", "2026-01-10", MOST, "KRW"),
                allocation("A1", "KR", "TALENT", "2026-01-10", "0.01", "JPY"));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1))
                .isEqualTo("9999999999999999990000000000.000000 A 1/1");
    }
}
