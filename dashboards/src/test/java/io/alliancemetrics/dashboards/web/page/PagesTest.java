package io.alliancemetrics.dashboards.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.Figures;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.dashboards.scorecard.Figure;
import io.alliancemetrics.dashboards.scorecard.MemberFigure;
import io.alliancemetrics.dashboards.scorecard.Scorecard;
import io.alliancemetrics.dashboards.scorecard.ScorecardLine;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final String HOSTILE = "<script>alert('x')</script>\" onload=\"x";

    @Test
    void showsTheValueRoundedAndKeepsItExact() {
        assertThat(page(line(figure("1234.567891"), Optional.empty())))
                .contains("<data value=\"1234.567891\" title=\"1234.567891\">1,234.568</data>")
                .contains("bn USD");
    }

    @Test
    void aMissingFigureIsNoDataAndNeverZero() {
        String page = page(line(Figure.MISSING, Optional.of(new BigDecimal("1.000000"))));

        assertThat(page).contains("no data").contains("nothing to compare").doesNotContain(">0.000<");
    }

    @Test
    void statusIsAWordAndAShape() {
        Figure provisional = new Figure(Optional.of(new BigDecimal("1.000000")), ObsStatus.P);

        assertThat(page(line(provisional, Optional.empty())))
                .contains("◐</span> provisional")
                .contains("Of 1 figures, 1 is provisional.");
    }

    @Test
    void changesHaveAnArrowAWordAndASign() {
        assertThat(page(line(figure("3.000000"), Optional.of(new BigDecimal("1.500000")))))
                .contains("▲</span><span class=\"unseen\">up </span>")
                .contains(">+1.500</data>")
                .contains("Change on 2026-Q2");
    }

    @Test
    void theChangeOnTheYearBeforeAppearsWithTheFirstFigureOfThatYear() {
        assertThat(page(line(figure("3.000000"), Optional.empty()))).doesNotContain("Change on 2025-Q3");
    }

    @Test
    void namesTheMembersWithoutAFigure() {
        assertThat(page(line(figure("3.000000"), Optional.empty())))
                .contains("1 of 2")
                .contains("missing: KR")
                .contains("<abbr title=\"South Korea\">KR</abbr>");
    }

    @Test
    void linksToTheSameFiguresAsJsonAndCsv() {
        assertThat(page(line(figure("3.000000"), Optional.empty())))
                .contains("href=\"/api/v1/scorecard?quarter=2026-Q3&amp;vintage=2026-Q3\"")
                .contains("href=\"/api/v1/kpi.csv?quarter=2026-Q3&amp;vintage=2026-Q3\"")
                .contains("href=\"/scorecard?quarter=2026-Q3&amp;vintage=2026-Q3\"");
    }

    @Test
    void saysUpToWhenTheRecordsOfAReleaseCount() {
        assertThat(page(line(figure("3.000000"), Optional.empty()), "Third quarter"))
                .contains("released as “Third quarter”: only records that had arrived by 30 November 2026.");
    }

    @Test
    void textFromOutsideIsEscapedEverywhere() {
        assertThat(page(line(figure("3.000000"), Optional.empty()), HOSTILE))
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
        assertThat(Pages.message(Words.of(Locale.ENGLISH), HOSTILE, HOSTILE))
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
    }

    @Test
    void asksNoOtherHostAndRunsNoScript() {
        assertThat(page(line(figure("3.000000"), Optional.empty())))
                .doesNotContain("<script")
                .doesNotContain("style=")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    private static String page(ScorecardLine line) {
        return page(line, "Third quarter");
    }

    private static String page(ScorecardLine line, String releaseTitle) {
        return Pages.scorecard(new Scorecard(
                Quarter.parse("2026-Q3"),
                "2026-Q3",
                Optional.of(new Release("2026-Q3", LocalDate.of(2026, 11, 30), releaseTitle)),
                Figures.WRITTEN,
                List.of("latest", "2026-Q3"),
                List.of(Quarter.parse("2026-Q3")),
                List.of("DE", "KR"),
                List.of(line)));
    }

    private static ScorecardLine line(Figure figure, Optional<BigDecimal> previous) {
        return new ScorecardLine(
                Kpi.AI_EXPORTS,
                figure,
                previous,
                Optional.empty(),
                Optional.empty(),
                1,
                2,
                List.of(new MemberFigure("DE", figure), new MemberFigure("KR", Figure.MISSING)));
    }

    private static Figure figure(String value) {
        return new Figure(Optional.of(new BigDecimal(value)), ObsStatus.A);
    }
}
