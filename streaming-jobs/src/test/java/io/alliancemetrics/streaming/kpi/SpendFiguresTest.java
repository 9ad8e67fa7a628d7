package io.alliancemetrics.streaming.kpi;

import static io.alliancemetrics.streaming.fixture.Records.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import org.junit.jupiter.api.Test;

/** Shares of allocations: formulas by hand. */
class SpendFiguresTest {
    private static final String Q1 = "2026-Q1";

    private final Scorecard card = Scorecard.upTo(Q1).members("KR");

    @Test
    void expenditureShareIsJointResearchSpentOverAllAllocated() {
        card.with(
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "30.00", "EUR"),
                allocation("A2", "KR", "TALENT", "2026-02-10", "50.00", "EUR"),
                expenditure("E1", "KR", "JOINT_RESEARCH", "2026-03-31", "12.00", "EUR"),
                expenditure("E2", "KR", "TALENT", "2026-03-31", "99.00", "EUR"));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("15.000000 A 1/1");
        assertThat(card.ratio(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("12.000000 / 80.000000");
    }

    @Test
    void allocationSharesAreOfAllPurposes() {
        card.with(
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "30.00", "EUR"),
                allocation("A2", "KR", "NATIONAL_RESEARCH", "2026-01-10", "10.00", "EUR"),
                allocation("A3", "KR", "TALENT", "2026-01-10", "10.00", "EUR"),
                allocation("A4", "KR", "INFRASTRUCTURE", "2026-01-10", "20.00", "EUR"),
                allocation("A5", "KR", "GOVERNANCE", "2026-01-10", "25.00", "EUR"),
                allocation("A6", "KR", "CONTINGENCY", "2026-01-10", "5.00", "EUR"));
        assertThat(card.figure(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, "KR", Q1)).isEqualTo("30.000000 A 1/1");
        assertThat(card.figure(Kpi.CONTINGENCY_RESERVE_SHARE, "KR", Q1)).isEqualTo("5.000000 A 1/1");
    }

    @Test
    void nothingSpentIsZeroPercent() {
        card.with(allocation("A1", "KR", "TALENT", "2026-01-10", "50.00", "EUR"));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("0.000000 A 1/1");
    }

    @Test
    void nothingAllocatedIsMissingHoweverMuchIsSpent() {
        card.with(expenditure("E1", "KR", "JOINT_RESEARCH", "2026-03-31", "12.00", "EUR"));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("null O 0/1");
    }

    @Test
    void allocationsOfZeroAreAZeroDenominator() {
        card.with(
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "0", "EUR"),
                expenditure("E1", "KR", "JOINT_RESEARCH", "2026-03-31", "12.00", "EUR"));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("null O 0/1");
        assertThat(card.figure(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, "KR", Q1)).isEqualTo("null O 0/1");
    }

    @Test
    void theDayOfBookingDecidesTheQuarter() {
        Scorecard two = Scorecard.upTo("2026-Q2").members("KR");
        two.with(
                allocation("A1", "KR", "TALENT", "2026-03-31", "50.00", "EUR"),
                allocation("A2", "KR", "CONTINGENCY", "2026-03-31", "50.00", "EUR"),
                allocation("A3", "KR", "CONTINGENCY", "2026-04-01", "50.00", "EUR"));
        assertThat(two.figure(Kpi.CONTINGENCY_RESERVE_SHARE, "KR", Q1)).isEqualTo("50.000000 A 1/1");
        assertThat(two.figure(Kpi.CONTINGENCY_RESERVE_SHARE, "KR", "2026-Q2")).isEqualTo("100.000000 A 1/1");
    }

    @Test
    void provisionalExpenditureOnJointResearchMakesOnlyItsShareProvisional() {
        card.with(
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "30.00", "EUR"),
                status("P", expenditure("E1", "KR", "JOINT_RESEARCH", "2026-03-31", "12.00", "EUR")));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("40.000000 P 1/1");
        assertThat(card.figure(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, "KR", Q1)).isEqualTo("100.000000 A 1/1");
    }

    @Test
    void provisionalExpenditureOnAnotherPurposeDoesNotCount() {
        card.with(
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "30.00", "EUR"),
                status("P", expenditure("E1", "KR", "TALENT", "2026-03-31", "12.00", "EUR")));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("0.000000 A 1/1");
    }

    @Test
    void estimatedAllocationOfAnyPurposeMakesAllSharesProvisional() {
        card.with(
                allocation("A1", "KR", "JOINT_RESEARCH", "2026-01-10", "30.00", "EUR"),
                status("E", allocation("A2", "KR", "GOVERNANCE", "2026-01-10", "0", "EUR")));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, "KR", Q1)).isEqualTo("0.000000 P 1/1");
        assertThat(card.figure(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, "KR", Q1)).isEqualTo("100.000000 P 1/1");
        assertThat(card.figure(Kpi.CONTINGENCY_RESERVE_SHARE, "KR", Q1)).isEqualTo("0.000000 P 1/1");
    }

    @Test
    void provisionalRecordOfAnotherQuarterOrAreaDoesNotCount() {
        card.members("JP")
                .with(
                        allocation("A1", "KR", "TALENT", "2026-01-10", "30.00", "EUR"),
                        status("P", allocation("A2", "KR", "TALENT", "2025-12-31", "1.00", "EUR")),
                        status("P", allocation("A1", "JP", "TALENT", "2026-01-10", "1.00", "EUR")));
        assertThat(card.figure(Kpi.CONTINGENCY_RESERVE_SHARE, "KR", Q1)).isEqualTo("0.000000 A 1/1");
    }
}
