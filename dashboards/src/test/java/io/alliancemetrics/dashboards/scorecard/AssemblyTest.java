package io.alliancemetrics.dashboards.scorecard;

import static io.alliancemetrics.dashboards.Figures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.dashboards.Figures;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private static final Quarter QUARTER = Quarter.parse("2027-Q1");

    @Test
    void everyKpiHasALineInTheOrderOfTheCatalogueWithOrWithoutRows() {
        List<ScorecardLine> lines = lines(List.of());

        assertThat(lines).extracting(ScorecardLine::kpi).containsExactly(Kpi.values());
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.figure()).isEqualTo(Figure.MISSING);
            assertThat(line.members()).isEmpty();
            assertThat(line.change()).isEmpty();
        });
    }

    @Test
    void changesAreDifferencesToTheQuarterAndTheYearBefore() {
        ScorecardLine line = line(
                Kpi.AI_EXPORTS,
                row(Kpi.AI_EXPORTS, "ALLIANCE", "2027-Q1", "10.500000"),
                row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q4", "11.250000"),
                row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q1", "8.000000"));

        assertThat(line.previous()).contains(new BigDecimal("11.250000"));
        assertThat(line.change()).contains(new BigDecimal("-0.750000"));
        assertThat(line.changeOnYear()).contains(new BigDecimal("2.500000"));
    }

    @Test
    void aMissingFigureHasNoChangeAndIsNotZero() {
        ScorecardLine line = line(
                Kpi.AI_EXPORTS,
                row(Kpi.AI_EXPORTS, "ALLIANCE", "2027-Q1", null),
                row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q4", "11.250000"));

        assertThat(line.figure().value()).isEmpty();
        assertThat(line.change()).isEmpty();
        assertThat(line.previous()).isPresent();
    }

    @Test
    void membersComeSortedAndThoseWithoutARowAreMissing() {
        ScorecardLine line = line(
                Kpi.AI_EXPORTS,
                row(Kpi.AI_EXPORTS, "KR", "2027-Q1", "2.000000"),
                row(Kpi.AI_EXPORTS, "BR", "2027-Q1", null),
                row(Kpi.AI_EXPORT_GROWTH, "DE", "2027-Q1", "1.000000"));

        assertThat(line.members()).extracting(MemberFigure::refArea).containsExactly("BR", "DE", "KR");
        assertThat(line.missingMembers()).containsExactly("BR", "DE");
    }

    @Test
    void aKpiOfTheAllianceAloneHasNoMembersWhoCouldBeMissing() {
        ScorecardLine line = line(
                Kpi.MEMBER_COUNT,
                row(Kpi.MEMBER_COUNT, "ALLIANCE", "2027-Q1", "1.000000"),
                row(Kpi.AI_EXPORTS, "KR", "2027-Q1", "2.000000"));

        assertThat(line.members()).isEmpty();
        assertThat(line.missingMembers()).isEmpty();
    }

    @Test
    void reportingAndExpectedAreThoseOfTheAlliance() {
        ScorecardLine line = line(Kpi.AI_EXPORTS, row(Kpi.AI_EXPORTS, "ALLIANCE", "2027-Q1", "1.000000"));

        assertThat(line.reporting()).isEqualTo(2);
        assertThat(line.expected()).isEqualTo(3);
    }

    @Test
    void rowsOfAKpiThatTheCatalogueDoesNotKnowAreLeftOut() {
        List<ScorecardLine> lines =
                lines(List.of(row("kpi_of_tomorrow", "ALLIANCE", "2027-Q1", "1.000000", ObsStatus.A)));

        assertThat(lines).hasSize(Kpi.values().length);
    }

    @Test
    void theNewestRowDatesTheScorecard() {
        assertThat(new Assembly(QUARTER, List.of(row(Kpi.AI_EXPORTS, "KR", "2027-Q1", "2.000000"))).updatedAt())
                .isEqualTo(Figures.WRITTEN);
        assertThat(new Assembly(QUARTER, List.of()).updatedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aValueThatIsSaidToBeMissingIsAContradictionAndNotShown() {
        assertThatThrownBy(() -> lines(List.of(row("ai_exports", "ALLIANCE", "2027-Q1", "1.000000", ObsStatus.O))))
                .hasMessageContaining("1.000000")
                .hasMessageContaining("status O")
                .hasMessageContaining("alliance.kpi");
    }

    @Test
    void aConfidentialFigureIsNotShownAndNotMissing() {
        ScorecardLine line = line(
                Kpi.ACTIVE_FELLOWS,
                row(Kpi.ACTIVE_FELLOWS, "KR", "2027-Q1", "2.000000").withheld());

        Figure hidden = line.members().get(0).figure();
        assertThat(hidden.value()).isEmpty();
        assertThat(hidden.confidential()).isTrue();
        assertThat(line.missingMembers()).isEmpty();
    }

    private static ScorecardLine line(Kpi kpi, FigureRow... rows) {
        return lines(List.of(rows)).stream()
                .filter(line -> line.kpi() == kpi)
                .findFirst()
                .orElseThrow();
    }

    private static List<ScorecardLine> lines(List<FigureRow> rows) {
        return new Assembly(QUARTER, rows).lines();
    }
}
