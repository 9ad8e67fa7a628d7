package io.alliancemetrics.dashboards.web.page;

import static io.alliancemetrics.dashboards.Figures.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.records.Corridors;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembersSectionTest {
    private static final ReviewContext CONTEXT = PageContext.in(Locale.ENGLISH);
    private static final FigureTable TABLE = FigureTable.of(
            "latest",
            List.of(
                    row(Kpi.RD_EXPENDITURE_SHARE, "BR", "2027-Q2", "14.000000"),
                    row(Kpi.RD_EXPENDITURE_SHARE, "BR", "2027-Q3", "15.000000"),
                    row(Kpi.RD_EXPENDITURE_SHARE, "DE", "2027-Q3", "15.000000"),
                    row(Kpi.RD_EXPENDITURE_SHARE, "KE", "2027-Q3", null),
                    row(Kpi.RD_EXPENDITURE_SHARE, "KR", "2027-Q3", "14.999999"),
                    row(Kpi.TALENT_MOBILITY_INDEX, "KE", "2027-Q3", "0.040000").withheld(),
                    row(Kpi.TALENT_MOBILITY_INDEX, "KR", "2027-Q3", "0.900000")));

    @Test
    void membersWithTheSameFigureShareARank() {
        RankedDots dots = RankedDots.of(Kpi.RD_EXPENDITURE_SHARE, CONTEXT, TABLE);

        assertThat(dots.rows())
                .extracting(row -> row.rank() + " " + row.name())
                .containsExactly("1 Brazil", "1 Germany", "3 South Korea", " Kenya");
    }

    @Test
    void whoReachesAShareIsSaidInAWord() {
        RankedDots dots = RankedDots.of(Kpi.RD_EXPENDITURE_SHARE, CONTEXT, TABLE);

        assertThat(dots.rows())
                .extracting(row -> row.standing().map(Standing::word).orElse("-"))
                .containsExactly("reached", "reached", "not reached", "-");
        assertThat(dots.chart().data()).contains("\"target\":\"15\"").doesNotContain("Kenya");
    }

    @Test
    void theAlliancesTargetIsNoneForAMemberOfASum() {
        RankedDots dots = RankedDots.of(Kpi.TALENT_MOBILITY_INDEX, CONTEXT, TABLE);

        assertThat(dots.hasTarget()).isFalse();
        assertThat(dots.chart().data()).contains("\"target\":null");
    }

    @Test
    void aConfidentialFigureIsNeitherInTheTableNorInTheCharts() {
        RankedDots dots = RankedDots.of(Kpi.TALENT_MOBILITY_INDEX, CONTEXT, TABLE);
        SmallMultiples multiples = SmallMultiples.ofMembers(Kpi.TALENT_MOBILITY_INDEX, CONTEXT, TABLE);

        assertThat(dots.rows().get(1).nothing()).isEqualTo("confidential");
        assertThat(multiples.rows().get(0).cells())
                .extracting(SmallMultiples.Cell::nothing)
                .containsExactly("", "confidential");
        assertThat(dots.chart().data() + multiples.chart().data()).doesNotContain("0.04");
    }

    @Test
    void panelsOfMembersHaveOneScaleAndThoseOfKpisTheirOwn() {
        assertThat(SmallMultiples.ofMembers(Kpi.RD_EXPENDITURE_SHARE, CONTEXT, TABLE)
                        .chart()
                        .data())
                .contains("\"common\":true")
                .contains("{\"name\":\"Brazil\",\"label\":\"15.00\u00a0%\",\"values\":[\"14.000000\",\"15.000000\"]}")
                .contains("{\"name\":\"Germany\",\"label\":\"15.00\u00a0%\",\"values\":[null,\"15.000000\"]}");
        assertThat(SmallMultiples.ofKpis("KR", CONTEXT, TABLE).chart().data())
                .contains("\"common\":false")
                .contains("Talent mobility index");
    }

    @Test
    void withoutMembersThereIsNoSection() {
        FigureTable nobody =
                FigureTable.of("latest", List.of(row(Kpi.MEMBER_COUNT, FigureRow.ALLIANCE, "2027-Q3", "0.000000")));

        assertThat(MembersSection.of(CONTEXT, nobody).hasMembers()).isFalse();
    }

    @Test
    void thePageOfAMemberHasItsFiguresChangesAndLinks() {
        String page = Pages.member("BR", CONTEXT, TABLE, List.of()).replace("&#x3D;", "=");

        assertThat(page)
                .contains("<h1>Brazil <span class=\"months\">2027-Q3, July to September 2027</span></h1>")
                .contains("<form class=\"chooser\" method=\"get\" action=\"/members/BR\"")
                .contains(">+1.00</data>")
                .contains("/trace?quarter=2027-Q3&amp;vintage=latest&amp;kpi=rd_expenditure_share&amp;ref_area=BR")
                .contains("/api/v1/kpi.csv?vintage=latest&amp;ref_area=BR");
        assertThat(Pages.review(
                        CONTEXT,
                        new ReviewData(
                                TABLE,
                                Optional.empty(),
                                "0f1e",
                                List.of(),
                                new Corridors(false, List.of(), List.of()),
                                List.of(),
                                List.of())))
                .contains("/members/BR?quarter");
    }
}
