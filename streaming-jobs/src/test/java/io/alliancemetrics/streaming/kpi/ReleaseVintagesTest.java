package io.alliancemetrics.streaming.kpi;

import static io.alliancemetrics.streaming.fixture.Records.*;
import static io.alliancemetrics.streaming.kpi.Scorecard.ALLIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.record.AiExports;
import org.junit.jupiter.api.Test;

/** Vintages: the figures as of a release's cut-off. */
class ReleaseVintagesTest {
    private static final String Q1 = "2026-Q1";
    private static final String CUT_OFF = "2026-05-15";

    private final Scorecard card = Scorecard.upTo("2026-Q4").members("KR");

    @Test
    void recordsOfTheCutOffDayCountAndLaterOnesDoNot() {
        card.on(CUT_OFF, bn("X1", "1")).on("2026-05-16", bn("X2", "2")).on("2026-05-20", release(Q1, CUT_OFF));
        assertExports("1.000000 A 1/1", "3.000000 A 1/1");
    }

    @Test
    void recordThatComesAfterTheReleaseButWasRecordedBeforeTheCutOffCounts() {
        card.on("2026-05-01", release(Q1, CUT_OFF)).on("2026-05-02", bn("X1", "1"));
        assertExports("1.000000 A 1/1", "1.000000 A 1/1");
        card.on("2026-05-10", bn("X2", "2")).on("2026-05-20", bn("X3", "4"));
        assertExports("3.000000 A 1/1", "7.000000 A 1/1");
    }

    @Test
    void restatementAfterTheCutOffLeavesTheReleaseAlone() {
        card.on("2026-05-01", bn("X1", "1"), release(Q1, CUT_OFF));
        card.on("2026-06-01", revision(2, bn("X1", "5")));
        assertExports("1.000000 A 1/1", "5.000000 A 1/1");
    }

    @Test
    void retractionAfterTheCutOffLeavesTheReleaseAlone() {
        card.on("2026-05-01", bn("X1", "1"), release(Q1, CUT_OFF));
        card.on("2026-06-01", retracted(revision(2, bn("X1", "1"))));
        assertExports("1.000000 A 1/1", "null O 0/1");
    }

    @Test
    void lowerRevisionAfterTheCutOffCountsNowhere() {
        card.on("2026-05-01", revision(2, bn("X1", "2")), release(Q1, CUT_OFF));
        card.on("2026-06-01", bn("X1", "1"));
        assertExports("2.000000 A 1/1", "2.000000 A 1/1");
    }

    @Test
    void higherRevisionBeforeTheCutOffOutlivesALowerOneAfterIt() {
        card.on("2026-05-01", bn("X1", "1"))
                .on("2026-05-10", revision(3, bn("X1", "3")))
                .on("2026-06-01", revision(2, bn("X1", "2")))
                .on("2026-06-02", release(Q1, CUT_OFF));
        assertExports("3.000000 A 1/1", "3.000000 A 1/1");
    }

    @Test
    void revisionOfTheCutOffDayCountsEvenIfItsNumberIsTheLower() {
        card.on(CUT_OFF, bn("X1", "1"))
                .on("2026-06-01", revision(2, bn("X1", "2")))
                .on("2026-06-02", release(Q1, CUT_OFF));
        assertExports("1.000000 A 1/1", "2.000000 A 1/1");
    }

    @Test
    void membershipIsAsOfTheCutOff() {
        card.on("2026-05-01", release(Q1, CUT_OFF), bn("X1", "1"));
        card.on("2026-06-01", membership("M-JP", "JP", "2026-01-01", ""));
        card.on("2026-06-01", revision(2, membership("M-KR", "KR", "2026-04-01", "")));
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, Q1, Q1)).isEqualTo("1.000000 A 1/1");
        assertThat(card.figure(Kpi.AI_EXPORTS, "JP", Q1, Q1)).isEqualTo("no row");
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1, Q1)).isEqualTo("1.000000 A 1/1");
        assertThat(card.figure(Kpi.AI_EXPORTS, "JP", Q1)).isEqualTo("null O 0/1");
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).isEqualTo("no row");
    }

    @Test
    void ratesAreAsOfTheCutOff() {
        card.on("2026-05-01", release(Q1, CUT_OFF), exports("X1", "KR", Q1, "1000000000.00", "EUR"));
        card.on("2026-06-01", rate("USD", Q1, "1.25"));
        assertExports("null O 0/1", "1.250000 A 1/1");
    }

    @Test
    void fellowsAndModelsAreAsOfTheCutOff() {
        card.on("2026-05-01", release(Q1, CUT_OFF), fellowship("F2", "f", "KR", "CA", "2026-03-01", ""));
        card.on("2026-05-01", certificate("C1", "KR", "m", "2026-03-01", "", ""));
        card.on("2026-06-01", fellowship("F1", "f", "JP", "CA", "2026-02-01", ""));
        card.on("2026-06-01", retracted(revision(2, certificate("C1", "KR", "m", "2026-03-01", "", ""))));
        assertThat(card.figure(Kpi.CROSS_BORDER_FELLOWS, "KR", Q1, Q1)).isEqualTo("1.000000 A 1/1");
        assertThat(card.figure(Kpi.CROSS_BORDER_FELLOWS, "KR", Q1)).isEqualTo("0.000000 A 1/1");
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, "KR", Q1, Q1)).isEqualTo("1.000000 A 1/1");
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, "KR", Q1)).isEqualTo("0.000000 A 1/1");
    }

    @Test
    void restatedCutOffMovesTheVintage() {
        card.on("2026-05-01", bn("X1", "1")).on("2026-05-20", bn("X2", "2"));
        card.on("2026-06-01", release(Q1, CUT_OFF));
        assertExports("1.000000 A 1/1", "3.000000 A 1/1");
        card.on("2026-06-02", revision(2, release(Q1, "2026-05-20")));
        assertExports("3.000000 A 1/1", "3.000000 A 1/1");
        card.on("2026-06-03", revision(3, release(Q1, "2026-04-30")));
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1, Q1)).isEqualTo("null O 0/1");
    }

    @Test
    void rowsOfAWithdrawnReleaseDisappearAndComeBackWithIt() {
        card.on("2026-05-01", bn("X1", "1"), release(Q1, CUT_OFF));
        assertExports("1.000000 A 1/1", "1.000000 A 1/1");
        card.on("2026-06-01", retracted(revision(2, release(Q1, CUT_OFF))));
        KpiKey gone = new KpiKey("ai_exports", "KR", Q1, Q1);
        assertThat(card.changes()).containsEntry(gone, null);
        assertExports("no row", "1.000000 A 1/1");
        card.on("2026-06-02", revision(3, release(Q1, CUT_OFF)));
        assertExports("1.000000 A 1/1", "1.000000 A 1/1");
    }

    @Test
    void vintageEndsAtItsQuarter() {
        card.on("2026-05-01", release("2026-Q2", CUT_OFF));
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, Q1, "2026-Q2")).isEqualTo("1.000000 A 1/1");
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, "2026-Q2", "2026-Q2"))
                .isEqualTo("1.000000 A 1/1");
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, "2026-Q3", "2026-Q2"))
                .isEqualTo("no row");
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, "2026-Q4")).isEqualTo("1.000000 A 1/1");
    }

    @Test
    void vintageReachesItsQuarterEvenIfNothingWasReportedOfIt() {
        Scorecard early = Scorecard.empty().members("KR").with(release("2026-Q2", CUT_OFF));
        assertThat(early.figure(Kpi.AI_EXPORTS, "KR", "2026-Q2", "2026-Q2")).isEqualTo("null O 0/1");
    }

    @Test
    void releaseOfAQuarterBeforeTheFirstHasNoRows() {
        card.on("2026-05-01", release("2025-Q4", CUT_OFF));
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, "2025-Q4", "2025-Q4"))
                .isEqualTo("no row");
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, Q1, "2025-Q4")).isEqualTo("no row");
    }

    @Test
    void releaseBeforeAnyRecordHasAnEmptyAlliance() {
        card.on("2026-05-01", release(Q1, "2025-12-31"));
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, Q1, Q1)).isEqualTo("0.000000 A 0/0");
    }

    private void assertExports(String released, String latest) {
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1, Q1)).as("released").isEqualTo(released);
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", Q1)).as("latest").isEqualTo(latest);
    }

    private static AiExports bn(String id, String billions) {
        return exports(id, "KR", Q1, billions + "000000000.00", "USD");
    }
}
