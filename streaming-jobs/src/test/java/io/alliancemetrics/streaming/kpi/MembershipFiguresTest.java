package io.alliancemetrics.streaming.kpi;

import static io.alliancemetrics.streaming.fixture.Records.*;
import static io.alliancemetrics.streaming.kpi.Scorecard.ALLIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import org.junit.jupiter.api.Test;

/** Who is a member when: its rows exist then, and only then. */
class MembershipFiguresTest {
    private final Scorecard card = Scorecard.upTo("2026-Q4");

    @Test
    void memberFromTheQuarterInWhichItJoins() {
        card.with(membership("M1", "KR", "2026-06-30", ""));
        assertMember("KR", false, true, true, true);
    }

    @Test
    void joiningTheDayAfterAQuarterEndsIsTheNextQuarter() {
        card.with(membership("M1", "KR", "2026-07-01", ""));
        assertMember("KR", false, false, true, true);
    }

    @Test
    void leavingOnTheLastDayOfAQuarterIsNoLongerAMemberInIt() {
        card.with(membership("M1", "KR", "2025-01-01", "2026-06-30"));
        assertMember("KR", true, false, false, false);
    }

    @Test
    void leavingTheDayAfterTheLastDayOfAQuarterIsStillAMemberInIt() {
        card.with(membership("M1", "KR", "2025-01-01", "2026-07-01"));
        assertMember("KR", true, true, false, false);
    }

    @Test
    void joiningAndLeavingWithinAQuarterIsNeverAMember() {
        card.with(membership("M1", "KR", "2026-04-01", "2026-06-29"));
        assertMember("KR", false, false, false, false);
    }

    @Test
    void rejoiningIsASecondRecord() {
        card.with(membership("M1", "KR", "2025-01-01", "2026-03-31"), membership("M2", "KR", "2026-09-30", ""));
        assertMember("KR", false, false, true, true);
    }

    @Test
    void twoRecordsOfTheSameTimeAreOneMember() {
        card.with(membership("M1", "KR", "2025-01-01", "2026-07-01"), membership("M2", "KR", "2026-04-01", ""));
        assertMember("KR", true, true, true, true);
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, "2026-Q2")).isEqualTo("1.000000 A 1/1");
    }

    @Test
    void membersAreCounted() {
        card.members("KR", "JP").with(membership("M1", "CA", "2026-04-01", ""));
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, "2026-Q1")).isEqualTo("2.000000 A 2/2");
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, "2026-Q2")).isEqualTo("3.000000 A 3/3");
        assertThat(card.figure(Kpi.MEMBER_COUNT, "KR", "2026-Q1")).isEqualTo("no row");
    }

    @Test
    void allianceOfNobodyHasZeroMembersAndNoFigures() {
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, "2026-Q1")).isEqualTo("0.000000 A 0/0");
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, ALLIANCE, "2026-Q1")).isEqualTo("null O 0/0");
        assertThat(card.figure(Kpi.STANDARD_ADOPTION_RATE, ALLIANCE, "2026-Q1")).isEqualTo("null O 0/0");
    }

    @Test
    void statusOfAMembershipDoesNotCount() {
        card.with(status("P", membership("M1", "KR", "2025-01-01", "")));
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, "2026-Q1")).isEqualTo("1.000000 A 1/1");
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, ALLIANCE, "2026-Q1")).isEqualTo("0.000000 A 1/1");
    }

    @Test
    void recordsOfNonMembersAreKeptUntilTheyJoin() {
        card.with(certificate("C1", "KR", "m", "2025-01-01", "", ""));
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, ALLIANCE, "2026-Q2")).isEqualTo("null O 0/0");
        card.with(membership("M1", "KR", "2026-04-01", ""));
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, ALLIANCE, "2026-Q1")).isEqualTo("null O 0/0");
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, ALLIANCE, "2026-Q2")).isEqualTo("1.000000 A 1/1");
    }

    @Test
    void rowsOfARestatedMembershipDisappear() {
        card.with(membership("M1", "KR", "2026-01-01", ""));
        card.changes();
        card.with(revision(2, membership("M1", "KR", "2026-04-01", "")));
        KpiKey gone = new KpiKey("certified_models", "KR", "2026-Q1", KpiKey.LATEST);
        assertThat(card.changes()).containsEntry(gone, null);
        assertMember("KR", false, true, true, true);
    }

    @Test
    void retractedMembershipLeavesNoRow() {
        card.with(membership("M1", "KR", "2026-01-01", ""));
        card.with(retracted(revision(2, membership("M1", "KR", "2026-01-01", ""))));
        assertMember("KR", false, false, false, false);
    }

    private void assertMember(String area, boolean... byQuarter) {
        for (int i = 0; i < byQuarter.length; i++) {
            String quarter = "2026-Q" + (i + 1);
            assertThat(card.figure(Kpi.CERTIFIED_MODELS, area, quarter))
                    .as(quarter)
                    .isEqualTo(byQuarter[i] ? "0.000000 A 1/1" : "no row");
        }
    }
}
