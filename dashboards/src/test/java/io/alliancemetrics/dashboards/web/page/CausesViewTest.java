package io.alliancemetrics.dashboards.web.page;

import static io.alliancemetrics.dashboards.Figures.row;
import static io.alliancemetrics.dashboards.Figures.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.records.Cause;
import io.alliancemetrics.dashboards.review.BridgeStep;
import io.alliancemetrics.dashboards.review.CauseBridge;
import io.alliancemetrics.dashboards.review.NoBridge;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CausesViewTest {
    private static final Quarter QUARTER = Quarter.parse("2027-Q3");
    private static final FigureTable RELEASE = exports("3.000000", "1.000000", "2.000000");
    private static final FigureTable RATES = exports("3.300000", "1.100000", "2.200000");
    private static final FigureTable LATEST = exports("3.100000", "0.900000", "2.200000");

    @Test
    void aSentenceNamesTheCausesAndTheMembers() {
        assertThat(view(Locale.ENGLISH, RATES, LATEST).sentence())
                .isEqualTo("AI exports was released as 3.000\u00a0bn USD and is 3.100\u00a0bn USD today: "
                        + "exchange rate +0.300\u00a0bn USD, restatement \u22120.200\u00a0bn USD. "
                        + "Largest parts: South Korea +0.200\u00a0bn USD, Brazil \u22120.100\u00a0bn USD.");
    }

    @Test
    void theTableHasAPartForEveryMemberAndCauseAndTheirSums() {
        CausesView view = view(Locale.ENGLISH, RATES, LATEST);

        assertThat(view.causes()).containsExactly("exchange rate", "restatement");
        assertThat(view.rows())
                .extracting(row -> row.name() + " "
                        + row.parts().stream().map(NumberView::exact).toList() + " "
                        + row.sum().exact())
                .containsExactly("Brazil [0.100000, -0.200000] -0.100000", "South Korea [0.200000, 0.000000] 0.200000");
        assertThat(view.total().orElseThrow().sum().exact()).isEqualTo("0.100000");
        assertThat(view.chart().orElseThrow().csv()).isEqualTo("/api/v1/causes.csv?quarter=2027-Q3&kpi=ai_exports");
    }

    @Test
    void withoutADifferenceASentenceSaysSo() {
        CausesView view = view(Locale.FRENCH, RELEASE, RELEASE);

        assertThat(view.sentence()).isEqualTo("Exportations d'IA : inchangé depuis la publication.");
        assertThat(view.chart()).isEmpty();
    }

    @Test
    void withoutAReleasedFigureASentenceSaysWhy() {
        FigureTable missing = table(row(Kpi.AI_EXPORTS, FigureRow.ALLIANCE, "2027-Q3", null));

        CausesView view = CausesView.of(
                CauseBridge.of(Kpi.AI_EXPORTS, QUARTER, missing, List.of(new BridgeStep("late_filing", LATEST))),
                PageContext.in(Locale.ENGLISH));

        assertThat(view.sentence()).isEqualTo("AI exports: there was no figure in the release.");
    }

    @Test
    void untilItIsComputedASentenceSaysSo() {
        CausesView view = CausesView.pending(Words.of(Locale.ENGLISH));

        assertThat(view.sentence()).startsWith("This is being computed from the records for the first time");
        assertThat(view.chart()).isEmpty();
    }

    @Test
    void everyCauseAndReasonHasItsText() {
        Words words = Words.of(Locale.FRENCH);

        assertThat(Cause.values()).allMatch(cause -> words.has("since.cause." + cause.id()));
        assertThat(NoBridge.Reason.values()).allMatch(reason -> words.has("since.none." + reason.name()));
    }

    private static CausesView view(Locale locale, FigureTable afterRates, FigureTable latest) {
        return CausesView.of(
                CauseBridge.of(
                        Kpi.AI_EXPORTS,
                        QUARTER,
                        RELEASE,
                        List.of(new BridgeStep("exchange_rate", afterRates), new BridgeStep("restatement", latest))),
                PageContext.in(locale));
    }

    private static FigureTable exports(String alliance, String brazil, String korea) {
        return table(
                row(Kpi.AI_EXPORTS, FigureRow.ALLIANCE, "2027-Q3", alliance),
                row(Kpi.AI_EXPORTS, "BR", "2027-Q3", brazil),
                row(Kpi.AI_EXPORTS, "KR", "2027-Q3", korea));
    }
}
