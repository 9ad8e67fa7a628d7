package io.alliancemetrics.schemas.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.value.Quarter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue is what the council agreed on. */
class KpiTest {
    @Test
    void catalogueHoldsTheKpisWithTheirUnits() {
        assertThat(Arrays.stream(Kpi.values()).map(kpi -> kpi.id() + " " + kpi.unit() + " " + kpi.kind()))
                .containsExactly(
                        "rd_expenditure_share PERCENT RATIO",
                        "joint_research_allocation_share PERCENT RATIO",
                        "contingency_reserve_share PERCENT RATIO",
                        "cross_border_fellows PERSONS COUNT",
                        "talent_mobility_index INDEX RATIO",
                        "active_fellows PERSONS COUNT",
                        "inbound_fellows PERSONS COUNT",
                        "certified_models MODELS COUNT",
                        "standard_adoption_rate PERCENT RATIO",
                        "audit_compliance_rate PERCENT RATIO",
                        "ai_exports USD_BN SUM",
                        "economic_impact USD_BN SUM",
                        "cumulative_economic_impact USD_BN SUM",
                        "ai_export_growth PERCENT RATIO",
                        "member_count MEMBERS COUNT");
    }

    @Test
    void targetsAreThoseOfTheCouncil() {
        assertThat(Arrays.stream(Kpi.values())
                        .filter(kpi -> kpi.target().isPresent())
                        .map(kpi -> kpi.id() + " " + kpi.target().orElseThrow()))
                .containsExactlyInAnyOrder(
                        "rd_expenditure_share ≥ 15",
                        "talent_mobility_index ≥ 100 by 2028-Q4",
                        "standard_adoption_rate > 80 by 2028-Q4",
                        "economic_impact ≥ 30 by 2030-Q4",
                        "cumulative_economic_impact ≥ 50 by 2029-Q4",
                        "certified_models ≥ 12 by 2027-Q4",
                        "member_count ≥ 20 by 2029-Q4",
                        "contingency_reserve_share ≥ 10",
                        "audit_compliance_rate = 100");
    }

    @Test
    void figuresBeginIn2026AndAreMeasuredAgainst2024() {
        assertThat(Kpi.FIRST_QUARTER).isEqualTo(Quarter.parse("2026-Q1"));
        assertThat(Kpi.BASE_YEAR).isEqualTo(2024);
        assertThat(Kpi.MOBILITY_GOAL).isEqualTo(5000);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsId(Kpi kpi) {
        assertThat(Kpi.of(kpi.id())).contains(kpi);
        assertThat(Kpi.of(kpi.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItCountsAndHow(Kpi kpi) {
        assertThat(kpi.title()).isNotBlank().doesNotEndWith(".");
        assertThat(kpi.description()).matches("[A-Z].+\\.");
        assertThat(kpi.formula()).isNotBlank();
        assertThat(kpi.direction()).isEqualTo(Kpi.Direction.INCREASE);
        assertThat(kpi.unit().label()).isNotBlank();
    }

    @Test
    void titlesAreToldApart() {
        assertThat(Arrays.stream(Kpi.values()).map(Kpi::title)).doesNotHaveDuplicates();
    }
}
