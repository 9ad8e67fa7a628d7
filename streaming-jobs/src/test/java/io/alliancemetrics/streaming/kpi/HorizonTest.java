package io.alliancemetrics.streaming.kpi;

import static io.alliancemetrics.streaming.fixture.Records.*;
import static io.alliancemetrics.streaming.kpi.Scorecard.ALLIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import org.junit.jupiter.api.Test;

/** How far the figures go. */
class HorizonTest {
    private final Scorecard card = Scorecard.empty().members("KR");

    @Test
    void noFiguresWithoutAnExportAnExpenditureOrARelease() {
        card.with(
                allocation("A1", "KR", "TALENT", "2026-09-01", "1.00", "EUR"),
                fellowship("F1", "f", "KR", "CA", "2026-09-01", ""),
                certificate("C1", "KR", "m", "2026-01-01", "", ""),
                rate("USD", "2026-Q3", "1.1"));
        assertThat(card.changes()).isEmpty();
    }

    @Test
    void anExportRecordCarriesTheFiguresToItsQuarter() {
        card.with(exports("X1", "KR", "2026-Q3", "0", "USD"));
        assertReaches("2026-Q3", "2026-Q4");
    }

    @Test
    void anExpenditureOfAnyPurposeAndAreaCarriesTheFiguresToItsQuarter() {
        card.with(expenditure("E1", "CH", "GOVERNANCE", "2026-06-30", "0", "EUR"));
        assertReaches("2026-Q2", "2026-Q3");
    }

    @Test
    void aReleaseCarriesTheLatestFiguresToItsQuarterToo() {
        card.with(release("2026-Q2", "2026-01-01"));
        assertReaches("2026-Q2", "2026-Q3");
    }

    @Test
    void recordsBeforeTheFirstQuarterGiveNoFigures() {
        card.with(exports("X1", "KR", "2025-Q4", "0", "USD"));
        assertThat(card.changes()).isEmpty();
    }

    @Test
    void figuresStartWithTheFirstQuarter() {
        card.with(exports("X1", "KR", "2026-Q1", "0", "USD"));
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, "2025-Q4")).isEqualTo("no row");
        assertReaches("2026-Q1", "2026-Q2");
    }

    @Test
    void figuresEndEarlierWhenTheLastRecordIsRetracted() {
        card.with(exports("X1", "KR", "2026-Q1", "0", "USD"), exports("X2", "KR", "2026-Q3", "0", "USD"));
        assertReaches("2026-Q3", "2026-Q4");
        card.with(retracted(revision(2, exports("X2", "KR", "2026-Q3", "0", "USD"))));
        KpiKey gone = new KpiKey("member_count", ALLIANCE, "2026-Q2", KpiKey.LATEST);
        assertThat(card.changes()).containsEntry(gone, null);
        assertReaches("2026-Q1", "2026-Q2");
    }

    private void assertReaches(String last, String next) {
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, last)).isEqualTo("1.000000 A 1/1");
        assertThat(card.figure(Kpi.MEMBER_COUNT, ALLIANCE, next)).isEqualTo("no row");
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, "KR", next)).isEqualTo("no row");
    }
}
