package io.alliancemetrics.dashboards.review;

import static io.alliancemetrics.dashboards.Figures.allianceSeries;
import static io.alliancemetrics.dashboards.Figures.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.Roadmap.Stop;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.Milestone;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadmapTest {
    @Test
    void hasEveryMilestoneAndEveryTargetWithOrWithoutFigures() {
        Roadmap roadmap = Roadmap.of(table(), Quarter.parse("2026-Q1"));

        assertThat(roadmap.milestones()).extracting(Stop::milestone).containsExactly(Milestone.values());
        assertThat(roadmap.milestones())
                .extracting(Stop::state)
                .containsExactly(
                        RoadmapState.NOT_MEASURED,
                        RoadmapState.NO_DATA,
                        RoadmapState.NO_DATA,
                        RoadmapState.NO_DATA,
                        RoadmapState.NO_DATA);
        assertThat(roadmap.targets()).hasSize(9).allSatisfy(progress -> assertThat(progress.state())
                .isEqualTo(RoadmapState.NO_DATA));
    }

    @ParameterizedTest
    @CsvSource({"2026-Q2, ON_COURSE", "2026-Q3, BEHIND", "2026-Q4, NO_DATA", "2027-Q1, DONE", "2027-Q4, MISSED"})
    void aMilestonesStateIsThatOfItsKpi(String quarter, RoadmapState expected) {
        assertThat(label(quarter).state()).isEqualTo(expected);
    }

    @Test
    void isDoneSinceTheQuarterFromWhichItIsMetWithoutABreak() {
        assertThat(label("2027-Q1").since()).contains(Quarter.parse("2027-Q1"));
        assertThat(label("2027-Q2").since()).contains(Quarter.parse("2027-Q1"));
        assertThat(label("2027-Q4").since()).isEmpty();
        assertThat(label("2028-Q1").since()).contains(Quarter.parse("2028-Q1"));
    }

    @Test
    void showsTheFigureAndWhatThePathWants() {
        assertThat(label("2026-Q3").figure()).contains(new BigDecimal("6.000000"));
        assertThat(label("2026-Q3").onPath()).contains(new BigDecimal("7.000000"));
    }

    @Test
    void halfOfTheFellowsHasAPathOfItsOwn() {
        FigureTable table = allianceSeries(Kpi.CROSS_BORDER_FELLOWS, "2026-Q1", "300.000000", "500.000000");

        Stop stop = Roadmap.of(table, Quarter.parse("2026-Q2")).milestones().get(2);

        assertThat(stop.state()).isEqualTo(RoadmapState.ON_COURSE);
        assertThat(stop.progress().flatMap(Progress::onPath)).contains(new BigDecimal("500.000000"));
    }

    @Test
    void theJointLabIsNotMeasuredAndShowsWhatJointResearchDoes() {
        FigureTable table = allianceSeries(Kpi.RD_EXPENDITURE_SHARE, "2026-Q1", "7.000000");

        Stop lab = Roadmap.of(table, Quarter.parse("2026-Q1")).milestones().get(0);

        assertThat(lab.state()).isEqualTo(RoadmapState.NOT_MEASURED);
        assertThat(lab.progress()).isEmpty();
        assertThat(lab.evidence())
                .containsExactly(
                        new Roadmap.Evidence(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, Optional.empty()),
                        new Roadmap.Evidence(Kpi.RD_EXPENDITURE_SHARE, Optional.of(new BigDecimal("7.000000"))));
    }

    private static Progress label(String quarter) {
        FigureTable table = allianceSeries(
                Kpi.CERTIFIED_MODELS,
                "2026-Q1",
                "5.000000",
                "6.000000",
                "6.000000",
                null,
                "12.000000",
                "13.000000",
                "12.000000",
                "11.000000",
                "12.000000");
        Roadmap roadmap = Roadmap.of(table, Quarter.parse(quarter));
        return roadmap.milestones().get(1).progress().orElseThrow();
    }
}
