package io.alliancemetrics.streaming.kpi;

import static io.alliancemetrics.streaming.fixture.Records.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import org.junit.jupiter.api.Test;

/** Fellows: each counted once. */
class FellowFiguresTest {
    private final Scorecard card = Scorecard.upTo("2026-Q4").members("KR", "JP", "CA");

    @Test
    void fellowCountsFromTheQuarterOfTheStartForEver() {
        card.with(fellowship("F1", "f", "KR", "CA", "2026-06-30", "2026-07-01"));
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "KR", "0", "1", "1", "1");
    }

    @Test
    void fellowWhoBeganBeforeTheFirstQuarterCounts() {
        card.with(fellowship("F1", "f", "KR", "CA", "2019-01-01", "2019-12-31"));
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "KR", "1", "1", "1", "1");
        assertFigures(Kpi.ACTIVE_FELLOWS, "KR", "0", "0", "0", "0");
    }

    @Test
    void activeInEveryQuarterThatTheFellowshipOverlaps() {
        card.with(fellowship("F1", "f", "KR", "CA", "2026-06-30", "2026-07-01"));
        assertFigures(Kpi.ACTIVE_FELLOWS, "KR", "0", "1", "1", "0");
        assertFigures(Kpi.INBOUND_FELLOWS, "CA", "0", "1", "1", "0");
    }

    @Test
    void openEndedFellowshipIsStillRunning() {
        card.with(fellowship("F1", "f", "KR", "CA", "2026-04-01", ""));
        assertFigures(Kpi.ACTIVE_FELLOWS, "KR", "0", "1", "1", "1");
        assertFigures(Kpi.INBOUND_FELLOWS, "CA", "0", "1", "1", "1");
    }

    @Test
    void twoOverlappingFellowshipsAreOneFellow() {
        card.with(
                fellowship("F1", "f", "KR", "CA", "2026-01-10", "2026-06-30"),
                fellowship("F2", "f", "KR", "CA", "2026-04-01", "2026-08-01"));
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "KR", "1", "1", "1", "1");
        assertFigures(Kpi.ACTIVE_FELLOWS, "KR", "1", "1", "1", "0");
        assertFigures(Kpi.INBOUND_FELLOWS, "CA", "1", "1", "1", "0");
    }

    @Test
    void twoFellowshipsWithAGapLeaveTheGap() {
        card.with(
                fellowship("F1", "f", "KR", "CA", "2026-01-10", "2026-02-01"),
                fellowship("F2", "f", "KR", "CA", "2026-07-01", "2026-08-01"));
        assertFigures(Kpi.ACTIVE_FELLOWS, "KR", "1", "0", "1", "0");
    }

    @Test
    void oneFellowInTwoHostAreasIsInboundInBothAndActiveOnce() {
        card.with(
                fellowship("F1", "f", "KR", "CA", "2026-01-10", "2026-02-01"),
                fellowship("F2", "f", "KR", "JP", "2026-03-01", "2026-03-02"));
        assertFigures(Kpi.ACTIVE_FELLOWS, "KR", "1", "0", "0", "0");
        assertFigures(Kpi.INBOUND_FELLOWS, "CA", "1", "0", "0", "0");
        assertFigures(Kpi.INBOUND_FELLOWS, "JP", "1", "0", "0", "0");
    }

    @Test
    void fellowOfTwoHomeAreasCountsWhereTheFirstFellowshipBegan() {
        card.with(
                fellowship("F1", "f", "KR", "CA", "2026-04-01", ""),
                fellowship("F2", "f", "JP", "CA", "2026-03-31", ""));
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "JP", "1", "1", "1", "1");
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "KR", "0", "0", "0", "0");
        assertFigures(Kpi.ACTIVE_FELLOWS, "KR", "0", "1", "1", "1");
        assertFigures(Kpi.INBOUND_FELLOWS, "CA", "1", "1", "1", "1");
    }

    @Test
    void sameStartIsDecidedByTheRecordId() {
        card.with(
                fellowship("F2", "f", "JP", "CA", "2026-01-01", ""),
                fellowship("F1", "f", "KR", "CA", "2026-01-01", ""));
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "KR", "1", "1", "1", "1");
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "JP", "0", "0", "0", "0");
    }

    @Test
    void sameStartAndRecordIdAreDecidedByTheHomeArea() {
        card.with(
                fellowship("F1", "f", "KR", "CA", "2026-01-01", ""),
                fellowship("F1", "f", "JP", "CA", "2026-01-01", ""));
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "JP", "1", "1", "1", "1");
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "KR", "0", "0", "0", "0");
    }

    @Test
    void stayAtHomeIsNoCrossBorderFellowship() {
        card.with(fellowship("F1", "f", "KR", "KR", "2026-01-01", ""));
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "KR", "0", "0", "0", "0");
        assertFigures(Kpi.ACTIVE_FELLOWS, "KR", "0", "0", "0", "0");
        assertFigures(Kpi.INBOUND_FELLOWS, "KR", "0", "0", "0", "0");
    }

    @Test
    void stayAtHomeIsNotTheFirstFellowship() {
        card.with(
                fellowship("F1", "f", "JP", "JP", "2026-01-01", ""),
                fellowship("F2", "f", "KR", "CA", "2026-04-01", ""));
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "KR", "0", "1", "1", "1");
    }

    @Test
    void revisionThatNamesAnotherFellowMovesTheFellowship() {
        card.with(
                fellowship("F1", "f", "KR", "CA", "2026-01-01", ""),
                fellowship("F2", "g", "KR", "CA", "2026-01-01", ""),
                revision(2, fellowship("F2", "f", "KR", "CA", "2026-01-01", "")));
        assertFigures(Kpi.ACTIVE_FELLOWS, "KR", "1", "1", "1", "1");
        card.with(revision(3, fellowship("F2", "h", "KR", "CA", "2026-01-01", "")));
        assertFigures(Kpi.ACTIVE_FELLOWS, "KR", "2", "2", "2", "2");
    }

    @Test
    void retractionOfTheFirstFellowshipPutsTheNextInItsPlace() {
        card.with(
                fellowship("F1", "f", "KR", "CA", "2026-01-01", "2026-01-31"),
                fellowship("F2", "f", "JP", "CA", "2026-04-01", ""),
                retracted(revision(2, fellowship("F1", "f", "KR", "CA", "2026-01-01", "2026-01-31"))));
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "KR", "0", "0", "0", "0");
        assertFigures(Kpi.CROSS_BORDER_FELLOWS, "JP", "0", "1", "1", "1");
    }

    @Test
    void onlyTheFirstFellowshipMakesTheCountOfFellowsProvisional() {
        card.with(
                fellowship("F1", "f", "KR", "CA", "2026-01-01", "2026-01-31"),
                status("P", fellowship("F2", "f", "KR", "CA", "2026-02-01", "2026-02-28")));
        assertThat(card.figure(Kpi.CROSS_BORDER_FELLOWS, "KR", "2026-Q1")).isEqualTo("1.000000 A 1/1");
        assertThat(card.figure(Kpi.ACTIVE_FELLOWS, "KR", "2026-Q1")).isEqualTo("1.000000 P 1/1");
        assertThat(card.figure(Kpi.ACTIVE_FELLOWS, "KR", "2026-Q2")).isEqualTo("0.000000 A 1/1");
        assertThat(card.figure(Kpi.INBOUND_FELLOWS, "CA", "2026-Q1")).isEqualTo("1.000000 P 1/1");
    }

    @Test
    void provisionalFirstFellowshipStaysProvisionalInLaterQuarters() {
        card.with(status("E", fellowship("F1", "f", "KR", "CA", "2026-01-01", "2026-01-31")));
        assertThat(card.figure(Kpi.CROSS_BORDER_FELLOWS, "KR", "2026-Q3")).isEqualTo("1.000000 P 1/1");
        assertThat(card.figure(Kpi.TALENT_MOBILITY_INDEX, "KR", "2026-Q3")).isEqualTo("0.020000 P 1/1");
        assertThat(card.figure(Kpi.ACTIVE_FELLOWS, "KR", "2026-Q3")).isEqualTo("0.000000 A 1/1");
    }

    @Test
    void indexIsInHundredthsOfFiveThousand() {
        card.with(
                fellowship("F1", "f", "KR", "CA", "2026-01-01", ""),
                fellowship("F2", "g", "KR", "CA", "2026-01-01", ""));
        assertThat(card.figure(Kpi.TALENT_MOBILITY_INDEX, "KR", "2026-Q1")).isEqualTo("0.040000 A 1/1");
        assertThat(card.ratio(Kpi.TALENT_MOBILITY_INDEX, "KR", "2026-Q1")).isEqualTo("2.000000 / 5000.000000");
    }

    private void assertFigures(Kpi kpi, String area, String... byQuarter) {
        for (int i = 0; i < byQuarter.length; i++) {
            String quarter = "2026-Q" + (i + 1);
            assertThat(card.figure(kpi, area, quarter)).as(quarter).isEqualTo(byQuarter[i] + ".000000 A 1/1");
        }
    }
}
