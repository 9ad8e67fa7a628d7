package io.alliancemetrics.dashboards.web.page;

import static io.alliancemetrics.dashboards.Figures.ratio;
import static io.alliancemetrics.dashboards.Figures.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.Against;
import io.alliancemetrics.dashboards.review.NoBridge;
import io.alliancemetrics.dashboards.review.NoProjection;
import io.alliancemetrics.dashboards.review.Point;
import io.alliancemetrics.dashboards.review.Projection;
import io.alliancemetrics.dashboards.review.RoadmapState;
import io.alliancemetrics.dashboards.review.Role;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewSectionsTest {
    private static final String ALLIANCE = FigureRow.ALLIANCE;
    private static final FigureTable TABLE = table();

    @Test
    void aProjectionSaysWhereAtWhatPaceAndWhetherThatWillDo() {
        ProjectionSection section = ProjectionSection.of(PageContext.in(Locale.ENGLISH), TABLE);

        Landing landing = line(section, "Certified models").landing().orElseThrow();
        assertThat(landing.value().text()).isEqualTo("9");
        assertThat(landing.low().text() + " to " + landing.high().text()).isEqualTo("8 to 11");
        assertThat(landing.pace()).isEqualTo(new NumberView("+1.3", "1.333333"));
        assertThat(landing.basis()).isEqualTo("2026-Q4 to 2027-Q3");
        assertThat(landing.outlook()).isEqualTo("out of reach");
        assertThat(line(section, "Members").reason()).contains("No projection: no quarter has a figure.");
        assertThat(section.chart()).isPresent();
    }

    @Test
    void withoutAnyProjectionThereIsNoChart() {
        FigureTable one = FigureTable.of("latest", List.of(row(Kpi.CERTIFIED_MODELS, ALLIANCE, "2027-Q3", "1.000000")));

        ProjectionSection section = ProjectionSection.of(PageContext.in(Locale.ENGLISH), one);

        assertThat(section.chart()).isEmpty();
        assertThat(line(section, "Certified models").reason())
                .contains("No projection: one quarter with a figure, 4 are needed.");
    }

    @Test
    void theChartOfProjectionsHasOneScaleForAll() {
        Chart chart = ProjectionSection.of(PageContext.in(Locale.ENGLISH), TABLE)
                .chart()
                .orElseThrow();

        assertThat(chart.data())
                .contains("{\"name\":\"Certified models\",\"label\":\"9\u00a0models\",\"value\":\"75.00\","
                        + "\"low\":\"66.67\",\"high\":\"91.67\"}");
    }

    @Test
    void aBridgeNamesTheLargestContributorsInASentence() {
        assertThat(bridge(Locale.ENGLISH).sentence())
                .isEqualTo("Contingency reserve share rose by 10.00\u00a0pp on 2027-Q2. Largest parts: "
                        + "Brazil +7.50\u00a0pp, Kenya +2.50\u00a0pp (joined).");
        assertThat(bridge(Locale.FRENCH).sentence())
                .isEqualTo("Part de la réserve pour imprévus : en hausse de 10,00\u00a0pt par rapport à 2027-Q2. "
                        + "Plus grandes parts : Brésil +7,50\u00a0pt, Kenya +2,50\u00a0pt (adhésion).");
    }

    @Test
    void theTableOfABridgeHasAPartForEveryMemberAndTheirSum() {
        BridgeView bridge = bridge(Locale.ENGLISH);

        assertThat(bridge.rows())
                .extracting(row -> row.name() + " " + row.part().exact()
                        + row.note().map(" "::concat).orElse(""))
                .containsExactly("Brazil 7.500000", "Kenya 2.500000 joined", "South Korea 0.000000");
        assertThat(bridge.total().orElseThrow().part().text()).isEqualTo("+10.00");
    }

    @Test
    void theChartOfABridgeGoesFromFigureToFigure() {
        assertThat(bridge(Locale.FRENCH).chart().orElseThrow().data())
                .isEqualTo("{\"bars\":["
                        + "{\"name\":\"2027-Q2\",\"kind\":\"figure\",\"label\":\"10,00\u00a0%\",\"from\":\"10.000000\","
                        + "\"to\":\"10.000000\"},"
                        + "{\"name\":\"Brésil\",\"kind\":\"up\",\"label\":\"+7,50\",\"from\":\"10.000000\","
                        + "\"to\":\"17.500000\"},"
                        + "{\"name\":\"Kenya\",\"kind\":\"up\",\"label\":\"+2,50\",\"from\":\"17.500000\","
                        + "\"to\":\"20.000000\"},"
                        + "{\"name\":\"2027-Q3\",\"kind\":\"figure\",\"label\":\"20,00\u00a0%\",\"from\":\"20.000000\","
                        + "\"to\":\"20.000000\"}]}");
    }

    @Test
    void withoutABridgeASentenceSaysWhy() {
        BridgeView none = BridgeView.of(Kpi.AI_EXPORTS, PageContext.in(Locale.ENGLISH), TABLE, Against.YEAR);

        assertThat(none.sentence()).isEqualTo("AI exports: there are no figures of 2026-Q3.");
        assertThat(none.chart()).isEmpty();
    }

    @Test
    void everyKpiIsInTheTableOfWhoMovedIt() {
        WhySection section = WhySection.of(PageContext.in(Locale.ENGLISH), TABLE);

        assertThat(section.rows()).hasSize(Kpi.values().length);
        assertThat(section.rows().get(2).onPrevious().who()).isEqualTo("Brazil +7.50, Kenya +2.50 (joined)");
        assertThat(section.rows().get(2).href())
                .isEqualTo("/kpis/contingency_reserve_share?quarter=2027-Q3&vintage=latest#why");
    }

    @Test
    void theRoadmapSaysSinceWhenAndWhatIsNotMeasured() {
        RoadmapSection section = RoadmapSection.of(PageContext.in(Locale.ENGLISH), TABLE);

        RoadmapSection.Row lab = section.milestones().get(0);
        assertThat(lab.state().word()).isEqualTo("not measured");
        assertThat(lab.evidence())
                .extracting(RoadmapSection.Evidence::title)
                .containsExactly("Joint research allocation share", "R&D expenditure share");
        assertThat(section.milestones().get(1).state().word()).isEqualTo("behind the path");
        assertThat(section.targets())
                .extracting(row -> row.title() + ": " + row.state().word())
                .contains("Contingency reserve share: done since 2027-Q2", "Members: no data");
    }

    @Test
    void thePageOfAKpiHasItsSeriesItsBridgesAndItsMembers() {
        String page = kpiPage(Kpi.CONTINGENCY_RESERVE_SHARE, Locale.ENGLISH);

        assertThat(page)
                .contains(
                        "<h1>Contingency reserve share <span class=\"months\">2027-Q3, July to September 2027</span></h1>")
                .contains("<form class=\"chooser\" method=\"get\" action=\"/kpis/contingency_reserve_share\"")
                .contains(
                        "href=\"/api/v1/series.csv?quarter=2027-Q3&amp;vintage=latest&amp;kpi=contingency_reserve_share\"")
                .contains("id=\"bridge-contingency_reserve_share-previous\"")
                .contains("Contingency reserve share: there are no figures of 2026-Q3.")
                .contains("<a href=\"/members/KE?quarter=2027-Q3&amp;vintage=latest\">Kenya</a>")
                .doesNotContain("confidential");
        assertThat(kpiPage(Kpi.ACTIVE_FELLOWS, Locale.ENGLISH)).contains("<span class=\"none\">confidential</span>");
    }

    @Test
    void theSeriesOfAKpiHasFiguresPathAndProjection() {
        SeriesView series = SeriesView.of(Kpi.CERTIFIED_MODELS, PageContext.in(Locale.ENGLISH), TABLE);

        assertThat(series.outlook())
                .contains(
                        "At the present pace (+1.3\u00a0models a quarter, 2026-Q4 to 2027-Q3) it lands at 9 by 2027-Q4; "
                                + "8 to 11 is the likely range: out of reach.");
        assertThat(series.rows()).hasSize(5);
        assertThat(series.rows().get(4).projected()).contains(new NumberView("9", "9.000000"));
        assertThat(series.rows().get(4).nothing()).isEmpty();
        assertThat(series.chart().data())
                .contains("{\"quarter\":\"2027-Q4\",\"value\":null,\"path\":\"12.000000\",\"projected\":\"9.000000\"");
    }

    @Test
    void aKpiThatMembersHaveNoFigureOfHasNoTableOfMembers() {
        assertThat(kpiPage(Kpi.MEMBER_COUNT, Locale.FRENCH))
                .contains("<html lang=\"fr\">")
                .doesNotContain("id=\"members\"");
    }

    /** Texts that are found by the name of a constant. */
    @Test
    void everyStateRoleAndReasonHasItsText() {
        Words words = Words.of(Locale.FRENCH);
        List<String> keys = new ArrayList<>();
        for (Role role : Role.values()) {
            keys.add("why.role." + role.name());
        }
        for (NoBridge.Reason reason : NoBridge.Reason.values()) {
            keys.add("why.none." + reason.name());
        }
        for (NoProjection.Reason reason : NoProjection.Reason.values()) {
            keys.add("projection.none." + reason.name());
        }
        for (Projection.Outlook outlook : Projection.Outlook.values()) {
            keys.add("projection.outlook." + outlook.name());
        }
        for (RoadmapState state : RoadmapState.values()) {
            keys.add("roadmap.state." + state.name());
        }
        assertThat(keys).allMatch(words::has);
    }

    @Test
    void aReasonCountsTheQuarters() {
        NoProjection none = new NoProjection(
                Kpi.CERTIFIED_MODELS,
                Quarter.parse("2027-Q4"),
                NoProjection.Reason.TOO_FEW_QUARTERS,
                3,
                Optional.of(new Point(Quarter.parse("2026-Q3"), BigDecimal.ONE)));

        assertThat(ProjectionSection.reason(none, Words.of(Locale.FRENCH)))
                .isEqualTo("Pas de projection : 3 trimestres consécutifs avec un chiffre, il en faut 4.");
    }

    private static ProjectionSection.Row line(ProjectionSection section, String title) {
        return section.rows().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static BridgeView bridge(Locale locale) {
        return BridgeView.of(Kpi.CONTINGENCY_RESERVE_SHARE, PageContext.in(locale), TABLE, Against.PREVIOUS);
    }

    private static String kpiPage(Kpi kpi, Locale locale) {
        return Pages.kpi(kpi, PageContext.in(locale), TABLE, Optional.empty(), Optional.empty())
                .replace("&#x3D;", "=");
    }

    /** The reserve goes from 10 ÷ 100 to 20 ÷ 100; the models from 4 to 8 in four quarters. */
    private static FigureTable table() {
        Kpi reserve = Kpi.CONTINGENCY_RESERVE_SHARE;
        return FigureTable.of(
                "latest",
                List.of(
                        row(Kpi.CERTIFIED_MODELS, ALLIANCE, "2026-Q4", "4.000000"),
                        row(Kpi.CERTIFIED_MODELS, ALLIANCE, "2027-Q1", "5.000000"),
                        row(Kpi.CERTIFIED_MODELS, ALLIANCE, "2027-Q2", "7.000000"),
                        row(Kpi.CERTIFIED_MODELS, ALLIANCE, "2027-Q3", "8.000000"),
                        ratio(reserve, ALLIANCE, "2027-Q2", "10.000000", "10", "100"),
                        ratio(reserve, "BR", "2027-Q2", "10.000000", "5", "50"),
                        ratio(reserve, "KR", "2027-Q2", "10.000000", "5", "50"),
                        ratio(reserve, ALLIANCE, "2027-Q3", "20.000000", "20", "100"),
                        ratio(reserve, "BR", "2027-Q3", "28.750000", "11.5", "40"),
                        ratio(reserve, "KE", "2027-Q3", "35.000000", "3.5", "10"),
                        ratio(reserve, "KR", "2027-Q3", "10.000000", "5", "50"),
                        row(Kpi.ACTIVE_FELLOWS, "KR", "2027-Q3", "2.000000").withheld()));
    }
}
