package io.alliancemetrics.streaming.kpi;

import static io.alliancemetrics.streaming.fixture.Records.*;
import static io.alliancemetrics.streaming.kpi.Scorecard.ALLIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import org.junit.jupiter.api.Test;

/** Revisions and retractions of a record, in whatever order they come. */
class RevisionFiguresTest {
    private static final String Q1 = "2026-Q1";

    private final Scorecard card = Scorecard.upTo("2026-Q2").members("KR");

    @Test
    void higherRevisionReplacesALowerOne() {
        card.with(exports("X1", "KR", Q1, "1000000000.00", "USD"));
        card.with(revision(2, exports("X1", "KR", Q1, "2000000000.00", "USD")));
        assertExports(Q1, "2.000000 A 1/1");
    }

    @Test
    void lowerRevisionThatArrivesLateChangesNothing() {
        card.with(revision(2, exports("X1", "KR", Q1, "2000000000.00", "USD")));
        card.with(exports("X1", "KR", Q1, "1000000000.00", "USD"));
        assertExports(Q1, "2.000000 A 1/1");
    }

    @Test
    void revisionThatMovesToAnotherQuarterLeavesTheFirst() {
        card.with(exports("X1", "KR", Q1, "1000000000.00", "USD"));
        card.with(revision(2, exports("X1", "KR", "2026-Q2", "1000000000.00", "USD")));
        assertExports(Q1, "null O 0/1");
        assertExports("2026-Q2", "1.000000 A 1/1");
    }

    @Test
    void retractedRecordIsAsIfItHadNeverBeen() {
        card.with(exports("X1", "KR", Q1, "1000000000.00", "USD"), exports("X2", "KR", Q1, "0", "USD"));
        card.with(retracted(revision(2, exports("X1", "KR", Q1, "1000000000.00", "USD"))));
        assertExports(Q1, "0.000000 A 1/1");
        card.with(retracted(revision(2, exports("X2", "KR", Q1, "0", "USD"))));
        assertExports(Q1, "null O 0/1");
    }

    @Test
    void lowerRevisionAfterARetractionStaysWithdrawn() {
        card.with(retracted(revision(3, exports("X1", "KR", Q1, "1000000000.00", "USD"))));
        card.with(revision(2, exports("X1", "KR", Q1, "1000000000.00", "USD")));
        assertExports(Q1, "null O 0/1");
    }

    @Test
    void higherRevisionAfterARetractionBringsTheRecordBack() {
        card.with(retracted(exports("X1", "KR", Q1, "1000000000.00", "USD")));
        card.with(revision(2, exports("X1", "KR", Q1, "1000000000.00", "USD")));
        assertExports(Q1, "1.000000 A 1/1");
    }

    @Test
    void finalRevisionOfAProvisionalRecordMakesTheFigureNormal() {
        card.with(status("P", exports("X1", "KR", Q1, "1000000000.00", "USD")));
        assertExports(Q1, "1.000000 P 1/1");
        card.with(revision(2, exports("X1", "KR", Q1, "1000000000.00", "USD")));
        assertExports(Q1, "1.000000 A 1/1");
    }

    @Test
    void sameRecordIdInAnotherOfficeOrFeedIsAnotherRecord() {
        card.members("JP")
                .with(
                        exports("R1", "KR", Q1, "1000000000.00", "USD"),
                        revision(2, exports("R1", "JP", Q1, "2000000000.00", "USD")),
                        revision(3, allocation("R1", "KR", "TALENT", "2026-01-10", "1.00", "EUR")));
        assertExports(Q1, "1.000000 A 1/1");
        assertThat(card.figure(Kpi.AI_EXPORTS, ALLIANCE, Q1)).isEqualTo("3.000000 A 2/2");
    }

    private void assertExports(String quarter, String expected) {
        assertThat(card.figure(Kpi.AI_EXPORTS, "KR", quarter)).isEqualTo(expected);
    }
}
