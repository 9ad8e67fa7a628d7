package io.alliancemetrics.dashboards.review;

import static io.alliancemetrics.dashboards.Figures.allianceSeries;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetPathTest {
    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 5.000000",
        "2026-Q2, 6.000000",
        "2027-Q3, 11.000000",
        "2027-Q4, 12.000000",
        "2028-Q1, 12.000000"
    })
    void isStraightFromTheFirstFigureToTheDuePeriodAndFlatAfterIt(String quarter, BigDecimal expected) {
        assertThat(path(Kpi.CERTIFIED_MODELS, "5.000000").at(Quarter.parse(quarter)))
                .contains(expected);
    }

    @Test
    void valuesBetweenAreRoundedOnceHalfEven() {
        TargetPath path = path(Kpi.TALENT_MOBILITY_INDEX, "0.000000");

        assertThat(path.at(Quarter.parse("2026-Q2"))).contains(new BigDecimal("9.090909"));
        assertThat(path.at(Quarter.parse("2026-Q3"))).contains(new BigDecimal("18.181818"));
        assertThat(path.at(Quarter.parse("2028-Q3"))).contains(new BigDecimal("90.909091"));
    }

    @Test
    void beginsWithTheFirstQuarterThatHasAFigure() {
        TargetPath path = path(Kpi.CERTIFIED_MODELS, null, null, "4.000000");

        assertThat(path.start()).contains(new Point(Quarter.parse("2026-Q3"), new BigDecimal("4.000000")));
        assertThat(path.at(Quarter.parse("2026-Q2"))).isEmpty();
        assertThat(path.at(Quarter.parse("2026-Q4"))).contains(new BigDecimal("5.600000"));
    }

    @Test
    void aTargetForEveryQuarterIsItsOwnPath() {
        TargetPath path = path(Kpi.RD_EXPENDITURE_SHARE, "7.000000");

        assertThat(path.at(Quarter.parse("2026-Q1"))).contains(new BigDecimal("15.000000"));
        assertThat(path.at(Quarter.parse("2031-Q1"))).contains(new BigDecimal("15.000000"));
    }

    @Test
    void withoutAnyFigureThereIsOnlyTheTargetAtItsEnd() {
        TargetPath path = path(Kpi.CERTIFIED_MODELS);

        assertThat(path.at(Quarter.parse("2027-Q3"))).isEmpty();
        assertThat(path.at(Quarter.parse("2027-Q4"))).contains(new BigDecimal("12.000000"));
        assertThat(path.lead(Quarter.parse("2027-Q3"), Optional.of(BigDecimal.ONE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q2, 6.000000,  AHEAD",
        "2026-Q2, 5.999999,  BEHIND",
        "2026-Q2, 12.000000, MET",
        "2027-Q3, 11.000000, AHEAD",
        "2027-Q4, 11.000000, MISSED",
        "2027-Q4, 12.000000, MET",
        "2028-Q1, 11.999999, MISSED",
        "2026-Q2, ,          UNKNOWN"
    })
    void saysWhereAFigureIs(String quarter, BigDecimal figure, PathState expected) {
        assertThat(path(Kpi.CERTIFIED_MODELS, "5.000000").state(Quarter.parse(quarter), Optional.ofNullable(figure)))
                .isEqualTo(expected);
    }

    @Test
    void aTargetOfMoreThanIsMissedByTheEndOfItsPath() {
        TargetPath path = path(Kpi.STANDARD_ADOPTION_RATE, "50.000000");
        Quarter due = Quarter.parse("2028-Q4");

        assertThat(path.at(due)).contains(new BigDecimal("80.000000"));
        assertThat(path.state(due, path.at(due))).isEqualTo(PathState.MISSED);
    }

    @Test
    void aTargetForEveryQuarterIsMetOrMissed() {
        TargetPath path = path(Kpi.AUDIT_COMPLIANCE_RATE, "90.000000");
        Quarter quarter = Quarter.parse("2026-Q1");

        assertThat(path.state(quarter, Optional.of(new BigDecimal("90.000000"))))
                .isEqualTo(PathState.MISSED);
        assertThat(path.state(quarter, Optional.of(new BigDecimal("100.000000"))))
                .isEqualTo(PathState.MET);
    }

    @Test
    void theLeadIsTheDistanceToThePath() {
        TargetPath path = path(Kpi.CERTIFIED_MODELS, "5.000000");

        assertThat(path.lead(Quarter.parse("2026-Q3"), Optional.of(new BigDecimal("5.500000"))))
                .contains(new BigDecimal("-1.500000"));
        assertThat(path.lead(Quarter.parse("2026-Q3"), Optional.empty())).isEmpty();
    }

    private static TargetPath path(Kpi kpi, String... values) {
        FigureTable table = allianceSeries(kpi, "2026-Q1", values);
        return TargetPath.of(kpi.target().orElseThrow(), table.series(kpi, FigureRow.ALLIANCE));
    }
}
