package io.alliancemetrics.streaming.kpi;

import static io.alliancemetrics.streaming.fixture.Records.*;
import static io.alliancemetrics.streaming.kpi.Scorecard.ALLIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import org.junit.jupiter.api.Test;

/** The alliance sums numerators and denominators of the members that are not missing. */
class AllianceFiguresTest {
    private static final String Q1 = "2026-Q1";

    private final Scorecard card = Scorecard.upTo(Q1).members("CA", "JP", "KR");

    @Test
    void ratioIsTheRatioOfTheSums() {
        card.with(
                allocation("A1", "KR", "TALENT", "2026-01-10", "80.00", "EUR"),
                expenditure("E1", "KR", "JOINT_RESEARCH", "2026-01-10", "12.00", "EUR"),
                allocation("A1", "JP", "TALENT", "2026-01-10", "20.00", "EUR"),
                expenditure("E1", "JP", "JOINT_RESEARCH", "2026-01-10", "1.00", "EUR"),
                allocation("A1", "CA", "TALENT", "2026-01-10", "100.00", "EUR"));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, ALLIANCE, Q1)).isEqualTo("6.500000 A 3/3");
        assertThat(card.ratio(Kpi.RD_EXPENDITURE_SHARE, ALLIANCE, Q1)).isEqualTo("13.000000 / 200.000000");
    }

    @Test
    void missingMemberIsLeftOutAndMakesItProvisional() {
        card.with(
                allocation("A1", "KR", "TALENT", "2026-01-10", "80.00", "EUR"),
                allocation("A1", "JP", "CONTINGENCY", "2026-01-10", "20.00", "EUR"),
                allocation("A1", "CA", "CONTINGENCY", "2026-01-10", "1.00", "CAD"));
        assertThat(card.figure(Kpi.CONTINGENCY_RESERVE_SHARE, ALLIANCE, Q1)).isEqualTo("20.000000 P 2/3");
    }

    @Test
    void expenditureOfAMissingMemberIsLeftOutToo() {
        card.with(
                allocation("A1", "KR", "TALENT", "2026-01-10", "80.00", "EUR"),
                expenditure("E1", "JP", "JOINT_RESEARCH", "2026-01-10", "40.00", "EUR"));
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, ALLIANCE, Q1)).isEqualTo("0.000000 P 1/3");
    }

    @Test
    void nobodyReportsIsMissing() {
        assertThat(card.figure(Kpi.AI_EXPORTS, ALLIANCE, Q1)).isEqualTo("null O 0/3");
        assertThat(card.figure(Kpi.RD_EXPENDITURE_SHARE, ALLIANCE, Q1)).isEqualTo("null O 0/3");
        assertThat(card.figure(Kpi.AUDIT_COMPLIANCE_RATE, ALLIANCE, Q1)).isEqualTo("null O 0/3");
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, Q1)).isEqualTo("3.000000 A 3/3");
    }

    @Test
    void countsAreNeverMissing() {
        assertThat(card.figure(Kpi.CROSS_BORDER_FELLOWS, ALLIANCE, Q1)).isEqualTo("0.000000 A 3/3");
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, ALLIANCE, Q1)).isEqualTo("0.000000 A 3/3");
        assertThat(card.figure(Kpi.STANDARD_ADOPTION_RATE, ALLIANCE, Q1)).isEqualTo("0.000000 A 3/3");
    }

    @Test
    void provisionalMemberMakesItProvisional() {
        card.with(
                exports("X1", "KR", Q1, "1000000000.00", "USD"),
                status("P", exports("X1", "JP", Q1, "2000000000.00", "USD")),
                exports("X1", "CA", Q1, "3000000000.00", "USD"));
        assertThat(card.figure(Kpi.AI_EXPORTS, ALLIANCE, Q1)).isEqualTo("6.000000 P 3/3");
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("1.000000 A 1/1");
    }

    @Test
    void growthIsThatOfTheSums() {
        card.with(
                exports("X0", "KR", "2024-Q1", "1000000000.00", "USD"),
                exports("X1", "KR", Q1, "3000000000.00", "USD"),
                exports("X0", "JP", "2024-Q1", "3000000000.00", "USD"),
                exports("X1", "JP", Q1, "3000000000.00", "USD"),
                exports("X1", "CA", Q1, "50000000000.00", "USD"));
        assertThat(card.figure(Kpi.AI_EXPORT_GROWTH, ALLIANCE, Q1)).isEqualTo("50.000000 P 2/3");
        assertThat(card.ratio(Kpi.AI_EXPORT_GROWTH, ALLIANCE, Q1)).isEqualTo("6.000000 / 4.000000");
    }

    @Test
    void talentIndexHasOneGoalForTheAlliance() {
        card.with(
                fellowship("F1", "f", "KR", "CA", "2026-01-10", ""),
                fellowship("F2", "g", "KR", "CA", "2026-01-10", ""),
                fellowship("F1", "h", "JP", "CA", "2026-01-10", ""));
        assertThat(card.figure(Kpi.TALENT_MOBILITY_INDEX, ALLIANCE, Q1)).isEqualTo("0.060000 A 3/3");
        assertThat(card.ratio(Kpi.TALENT_MOBILITY_INDEX, ALLIANCE, Q1)).isEqualTo("3.000000 / 5000.000000");
    }

    @Test
    void distinctMeansDistinctWithinAnArea() {
        card.with(
                fellowship("F1", "f", "KR", "CA", "2026-01-10", ""),
                fellowship("F2", "f", "JP", "CA", "2026-01-11", ""));
        assertThat(card.figure(Kpi.ACTIVE_FELLOWS, ALLIANCE, Q1)).isEqualTo("2.000000 A 3/3");
        assertThat(card.figure(Kpi.INBOUND_FELLOWS, ALLIANCE, Q1)).isEqualTo("1.000000 A 3/3");
        assertThat(card.figure(Kpi.CROSS_BORDER_FELLOWS, ALLIANCE, Q1)).isEqualTo("1.000000 A 3/3");
    }

    @Test
    void fellowsOfNonMembersAreNotTheAlliances() {
        card.with(fellowship("F1", "f", "CH", "CA", "2026-01-10", ""));
        assertThat(card.figure(Kpi.CROSS_BORDER_FELLOWS, ALLIANCE, Q1)).isEqualTo("0.000000 A 3/3");
        assertThat(card.figure(Kpi.INBOUND_FELLOWS, ALLIANCE, Q1)).isEqualTo("1.000000 A 3/3");
    }

    @Test
    void adoptionIsTheShareOfMembers() {
        card.with(
                certificate("C1", "KR", "m", "2026-01-10", "", ""),
                certificate("C2", "KR", "n", "2026-01-10", "", ""),
                certificate("C1", "JP", "m", "2026-01-10", "", ""));
        assertThat(card.figure(Kpi.STANDARD_ADOPTION_RATE, ALLIANCE, Q1)).isEqualTo("66.666667 A 3/3");
        assertThat(card.ratio(Kpi.STANDARD_ADOPTION_RATE, ALLIANCE, Q1)).isEqualTo("2.000000 / 3.000000");
    }

    @Test
    void membersWithoutAModelAreMissingFromCompliance() {
        card.with(
                certificate("C1", "KR", "m", "2026-01-10", "", "2026-02-01"),
                certificate("C1", "JP", "m", "2026-01-10", "", ""));
        assertThat(card.figure(Kpi.AUDIT_COMPLIANCE_RATE, ALLIANCE, Q1)).isEqualTo("50.000000 P 2/3");
    }
}
