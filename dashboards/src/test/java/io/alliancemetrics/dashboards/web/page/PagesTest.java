package io.alliancemetrics.dashboards.web.page;

import static io.alliancemetrics.dashboards.Figures.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.dashboards.records.AccountReader.Account;
import io.alliancemetrics.dashboards.records.Corridors;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final String HOSTILE = "<script>alert('x')</script>\" onload=\"x";
    private static final String ALLIANCE = FigureRow.ALLIANCE;
    private static final Quarter QUARTER = Quarter.parse("2026-Q3");

    @Test
    void showsTheValueRoundedAndKeepsItExact() {
        assertThat(page(exports("2026-Q3", "1234.567891")))
                .contains("<data value=\"1234.567891\" title=\"1234.567891\">1,234.568</data>")
                .contains("bn USD");
    }

    @Test
    void writesNumbersAndTextsInTheReadersLanguage() {
        assertThat(page(Locale.FRENCH, "Titre", exports("2026-Q3", "1234.567891")))
                .contains("<html lang=\"fr\">")
                .contains("<data value=\"1234.567891\" title=\"1234.567891\">1\u202f234,568</data>")
                .contains("Exportations d'IA", "Md USD");
    }

    @Test
    void aMissingFigureIsNoDataAndNeverZero() {
        assertThat(page(exports("2026-Q3", null), exports("2026-Q2", "1.000000")))
                .contains("no data")
                .contains("nothing to compare")
                .doesNotContain(">0.000<");
    }

    @Test
    void statusIsAWordAndAShape() {
        FigureRow provisional = row(Kpi.AI_EXPORTS.id(), ALLIANCE, "2026-Q3", "1.000000", ObsStatus.P);

        assertThat(page(provisional)).contains("◐</span> provisional");
    }

    @Test
    void changesHaveAnArrowAWordAndASign() {
        assertThat(page(exports("2026-Q3", "3.000000"), exports("2026-Q2", "1.500000")))
                .contains("▲</span><span class=\"unseen\">up </span>")
                .contains(">+1.500</data>")
                .contains("Change on 2026-Q2");
    }

    @Test
    void namesTheMembersWithoutAFigure() {
        assertThat(page(exports("2026-Q3", "3.000000"), row(Kpi.AI_EXPORTS, "KR", "2026-Q3", null)))
                .contains("2 of 3 members reporting")
                .contains("missing: South Korea");
    }

    @Test
    void saysInASentenceHowAHeadlineStandsToItsPath() {
        assertThat(page(
                        row(Kpi.TALENT_MOBILITY_INDEX, ALLIANCE, "2026-Q1", "10.000000"),
                        row(Kpi.TALENT_MOBILITY_INDEX, ALLIANCE, "2026-Q2", "11.000000"),
                        row(Kpi.TALENT_MOBILITY_INDEX, ALLIANCE, "2026-Q3", "40.000000")))
                // From 10 in 2026-Q1 to 100 in 2028-Q4, eleven quarters later, two of them gone: 26.36.
                .contains("Talent mobility index is 40.00, up 29.00\u00a0points on 2026-Q2. Target ≥ 100 by 2028-Q4: "
                        + "on course (13.64\u00a0points ahead of the path, which is at 26.36).")
                .contains("R&amp;D expenditure share has no figure this quarter.");
    }

    @Test
    void saysHowFarAReleasedFigureHasBeenRevisedSince() {
        ReviewData data = data(
                FigureTable.of("2026-Q3", List.of(exports("2026-Q3", "3.000000"))),
                Optional.of(FigureTable.of("latest", List.of(exports("2026-Q3", "2.750000")))));

        assertThat(review(context(Locale.ENGLISH, "Third quarter"), data))
                .contains("Latest: 2.750\u00a0bn USD; revised by −0.250\u00a0bn USD since.")
                .contains("One key figure has changed since the release.")
                .contains("<a href=\"/review?quarter=2026-Q3&amp;vintage=latest\">Show the latest figures</a>");
    }

    @Test
    void linksToTheSameFiguresAsJsonAndCsv() {
        assertThat(page(exports("2026-Q3", "3.000000")))
                .contains("href=\"/api/v1/kpi.json?quarter=2026-Q3&amp;vintage=2026-Q3\"")
                .contains("href=\"/api/v1/kpi.csv?quarter=2026-Q3&amp;vintage=2026-Q3\"");
    }

    @Test
    void saysUpToWhenTheRecordsOfAReleaseCount() {
        assertThat(page(exports("2026-Q3", "3.000000")))
                .contains(
                        "As released on 30 November 2026 (“Third quarter”): only records that had arrived by then count");
    }

    @Test
    void saysWhatBecameOfEveryMessage() {
        assertThat(page(exports("2026-Q3", "3.000000")))
                .contains(
                        "12,345 messages were read; each was accepted (12,300), a duplicate (40) or rejected with a reason (5).")
                .contains("<code>0f1e</code>")
                .contains("<code>alliance hash --vintage 2026-Q3</code>");
    }

    @Test
    void textFromOutsideIsEscapedEverywhere() {
        assertThat(page(Locale.ENGLISH, HOSTILE, exports("2026-Q3", "3.000000")))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
        assertThat(Pages.message(Words.of(Locale.ENGLISH), HOSTILE, HOSTILE))
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
    }

    @Test
    void asksNoOtherHostAndRunsOnlyFilesOfThisSite() {
        assertThat(page(exports("2026-Q3", "3.000000")))
                .containsOnlyOnce("<script")
                .contains("<script type=\"module\" src=\"/assets/review/review.js\"></script>")
                .doesNotContain("style=")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    private static FigureRow exports(String quarter, String value) {
        return row(Kpi.AI_EXPORTS, ALLIANCE, quarter, value);
    }

    private static String page(FigureRow... rows) {
        return page(Locale.ENGLISH, "Third quarter", rows);
    }

    private static String page(Locale locale, String releaseTitle, FigureRow... rows) {
        return review(context(locale, releaseTitle), data(FigureTable.of("2026-Q3", List.of(rows)), Optional.empty()));
    }

    private static ReviewData data(FigureTable table, Optional<FigureTable> other) {
        return new ReviewData(
                table,
                other,
                "0f1e",
                List.of(new Account("kr", 12_345, 12_300, 40, 5)),
                new Corridors(false, List.of(), List.of()),
                List.of(),
                List.of());
    }

    /** Readable: escaped is more than need be. */
    private static String review(ReviewContext context, ReviewData data) {
        return Pages.review(context, data).replace("&#x3D;", "=").replace("&#x27;", "'");
    }

    private static ReviewContext context(Locale locale, String releaseTitle) {
        Release release = new Release("2026-Q3", LocalDate.of(2026, 11, 30), releaseTitle);
        List<Coverage.Entry> entries = new ArrayList<>();
        entries.add(new Coverage.Entry(Coverage.LATEST, QUARTER));
        entries.add(new Coverage.Entry("2026-Q3", QUARTER));
        return new ReviewContext(
                Words.of(locale), QUARTER, "2026-Q3", Optional.of(release), Optional.of(release), Coverage.of(entries));
    }
}
