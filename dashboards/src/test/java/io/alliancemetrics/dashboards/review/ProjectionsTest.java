package io.alliancemetrics.dashboards.review;

import static io.alliancemetrics.dashboards.Figures.allianceSeries;
import static io.alliancemetrics.dashboards.Figures.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.NoProjection.Reason;
import io.alliancemetrics.dashboards.review.Projection.Outlook;
import io.alliancemetrics.dashboards.review.Projection.Step;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectionsTest {
    /**
     * By hand: changes 1, 3, 1, 3 of mean 2, residuals −1, 1, −1, 1, σ² = 4 ÷ 3; after h = 2 of T = 5 quarters
     * σ·√(2·(1 + 2 ÷ 4)) = √4 = 2, times 1.2816.
     */
    @Test
    void goesOnWithTheMeanChangeAndTheErrorOfTheDriftMethod() {
        Projection projection = projection(
                Kpi.CUMULATIVE_ECONOMIC_IMPACT,
                allianceSeries(
                        Kpi.CUMULATIVE_ECONOMIC_IMPACT,
                        "2028-Q2",
                        "10.000000",
                        "11.000000",
                        "14.000000",
                        "15.000000",
                        "18.000000"),
                "2029-Q2");

        assertThat(projection.landing())
                .isEqualTo(new Step(
                        Quarter.parse("2029-Q4"),
                        new BigDecimal("22.000000"),
                        new BigDecimal("19.436800"),
                        new BigDecimal("24.563200")));
        assertThat(projection.rule().meanChange()).isEqualTo("2.000000");
        assertThat(projection.rule().sigma()).isEqualTo("1.154701");
        assertThat(projection.rule().quarters()).isEqualTo(5);
        assertThat(projection.rule().from().quarter()).isEqualTo(Quarter.parse("2028-Q2"));
        assertThat(projection.rule().last().value()).isEqualTo("18.000000");
    }

    @Test
    void hasAStepForEveryQuarterToTheDuePeriodAndItsRangeWidens() {
        Projection projection = projection(
                Kpi.CUMULATIVE_ECONOMIC_IMPACT,
                allianceSeries(
                        Kpi.CUMULATIVE_ECONOMIC_IMPACT, "2028-Q1", "1.000000", "2.000000", "2.500000", "4.000000"),
                "2028-Q4");

        assertThat(projection.steps())
                .extracting(step -> step.quarter().toString())
                .containsExactly("2029-Q1", "2029-Q2", "2029-Q3", "2029-Q4");
        assertThat(projection.steps()).isSortedAccordingTo((a, b) -> width(a).compareTo(width(b)));
    }

    @Test
    void aSteadyPaceHasNoRange() {
        Projection projection = projection(
                Kpi.CUMULATIVE_ECONOMIC_IMPACT,
                allianceSeries(
                        Kpi.CUMULATIVE_ECONOMIC_IMPACT, "2028-Q4", "1.000000", "2.000000", "3.000000", "4.000000"),
                "2029-Q3");

        assertThat(width(projection.landing())).isZero();
        assertThat(projection.landing().value()).isEqualTo("5.000000");
    }

    @Test
    void olderQuartersThanEightAreNotLookedAt() {
        FigureTable table = allianceSeries(
                Kpi.CUMULATIVE_ECONOMIC_IMPACT,
                "2026-Q1",
                "100.000000",
                "1.000000",
                "2.000000",
                "3.000000",
                "4.000000",
                "5.000000",
                "6.000000",
                "7.000000",
                "8.000000");

        Projection projection = projection(Kpi.CUMULATIVE_ECONOMIC_IMPACT, table, "2028-Q1");

        assertThat(projection.rule().quarters()).isEqualTo(8);
        assertThat(projection.rule().meanChange()).isEqualTo("1.000000");
    }

    @Test
    void quartersAfterTheOneLookedAtDoNotCount() {
        FigureTable table = allianceSeries(
                Kpi.CUMULATIVE_ECONOMIC_IMPACT,
                "2026-Q1",
                "1.000000",
                "2.000000",
                "3.000000",
                "4.000000",
                "900.000000");

        Projection projection = projection(Kpi.CUMULATIVE_ECONOMIC_IMPACT, table, "2026-Q4");

        assertThat(projection.rule().last().quarter()).isEqualTo(Quarter.parse("2026-Q4"));
        assertThat(projection.rule().meanChange()).isEqualTo("1.000000");
    }

    @Test
    void countsAreWholeAndTheirRangeIsRoundedOutwards() {
        Projection projection = projection(
                Kpi.CERTIFIED_MODELS,
                allianceSeries(Kpi.CERTIFIED_MODELS, "2026-Q4", "4.000000", "5.000000", "7.000000", "8.000000"),
                "2027-Q3");

        // 9.33 ± 1.2816 · 0.5774 · √(4 ÷ 3)
        assertThat(projection.landing().value()).isEqualTo("9.000000");
        assertThat(projection.landing().low()).isEqualTo("8.000000");
        assertThat(projection.landing().high()).isEqualTo("11.000000");
    }

    @Test
    void whatCannotBeBeyondABoundIsCutToIt() {
        Projection falling = projection(
                Kpi.CERTIFIED_MODELS,
                allianceSeries(Kpi.CERTIFIED_MODELS, "2026-Q1", "9.000000", "6.000000", "4.000000", "1.000000"),
                "2026-Q4");
        Projection rising = projection(
                Kpi.STANDARD_ADOPTION_RATE,
                allianceSeries(
                        Kpi.STANDARD_ADOPTION_RATE, "2026-Q1", "50.000000", "60.000000", "75.000000", "90.000000"),
                "2026-Q4");

        assertThat(falling.landing().value()).isEqualTo("0.000000");
        assertThat(falling.landing().low()).isEqualTo("0.000000");
        assertThat(rising.landing().value()).isEqualTo("100.000000");
        assertThat(rising.landing().high()).isEqualTo("100.000000");
    }

    @Test
    void whatCanBeNegativeIsNotCut() {
        Projection projection = projection(
                Kpi.ECONOMIC_IMPACT,
                allianceSeries(Kpi.ECONOMIC_IMPACT, "2026-Q1", "-1.000000", "-2.000000", "-3.000000", "-4.000000"),
                "2026-Q4");

        assertThat(projection.landing().value()).isEqualTo("-20.000000");
    }

    @Test
    void saysWhetherTheTargetIsWithinReach() {
        assertThat(outlook("11.000000", "11.000000", "11.000000", "12.000000")).isEqualTo(Outlook.ON_COURSE);
        assertThat(outlook("12.000000", "10.000000", "12.000000", "11.000000")).isEqualTo(Outlook.POSSIBLE);
        assertThat(outlook("4.000000", "4.000000", "4.000000", "4.000000")).isEqualTo(Outlook.OUT_OF_REACH);
    }

    @Test
    void fewerThanFourConsecutiveQuartersAreTooFew() {
        FigureTable table =
                allianceSeries(Kpi.CERTIFIED_MODELS, "2026-Q1", "1.000000", null, "3.000000", "4.000000", "5.000000");

        assertThat(Projections.of(Kpi.CERTIFIED_MODELS, table, Quarter.parse("2027-Q1")))
                .contains(new NoProjection(
                        Kpi.CERTIFIED_MODELS,
                        Quarter.parse("2027-Q4"),
                        Reason.TOO_FEW_QUARTERS,
                        3,
                        Optional.of(new Point(Quarter.parse("2027-Q1"), new BigDecimal("5.000000")))));
    }

    @Test
    void aMissingNewestQuarterIsProjectedToo() {
        Projection projection = projection(
                Kpi.CERTIFIED_MODELS,
                allianceSeries(Kpi.CERTIFIED_MODELS, "2026-Q1", "1.000000", "2.000000", "3.000000", "4.000000", null),
                "2027-Q1");

        assertThat(projection.steps().get(0).quarter()).isEqualTo(Quarter.parse("2027-Q1"));
    }

    @Test
    void afterTheDuePeriodNothingIsLeftToProject() {
        FigureTable table =
                allianceSeries(Kpi.CERTIFIED_MODELS, "2027-Q1", "1.000000", "2.000000", "3.000000", "4.000000");

        assertThat(Projections.of(Kpi.CERTIFIED_MODELS, table, Quarter.parse("2027-Q4")))
                .contains(new NoProjection(
                        Kpi.CERTIFIED_MODELS,
                        Quarter.parse("2027-Q4"),
                        Reason.ALREADY_DUE,
                        4,
                        Optional.of(new Point(Quarter.parse("2027-Q4"), new BigDecimal("4.000000")))));
    }

    @Test
    void anEmptyTableHasAReasonForEveryDueTarget() {
        assertThat(Projections.of(table(), Quarter.parse("2026-Q1"))).allSatisfy(answer -> assertThat(answer)
                .isInstanceOfSatisfying(
                        NoProjection.class, none -> assertThat(none.reason()).isEqualTo(Reason.NO_DATA)));
    }

    @ParameterizedTest
    @EnumSource
    void onlyATargetWithADuePeriodIsProjectedTo(Kpi kpi) {
        boolean isDue = kpi.target().flatMap(target -> target.due()).isPresent();

        assertThat(Projections.of(kpi, table(), Quarter.parse("2026-Q1")).isPresent())
                .isEqualTo(isDue);
    }

    private static Outlook outlook(String... values) {
        return projection(Kpi.CERTIFIED_MODELS, allianceSeries(Kpi.CERTIFIED_MODELS, "2026-Q4", values), "2027-Q3")
                .outlook();
    }

    private static Projection projection(Kpi kpi, FigureTable table, String quarter) {
        return Projections.of(kpi, table, Quarter.parse(quarter))
                .map(Projection.class::cast)
                .orElseThrow();
    }

    private static BigDecimal width(Step step) {
        return step.high().subtract(step.low());
    }
}
