package io.alliancemetrics.schemas.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MilestoneTest {
    @Test
    void theyAreThoseOfTheAlliance() {
        assertThat(Arrays.stream(Milestone.values())
                        .filter(milestone -> milestone.kpi().isPresent())
                        .map(milestone -> milestone.id() + ": "
                                + milestone.kpi().orElseThrow().id() + " "
                                + milestone.target().orElseThrow()))
                .containsExactly(
                        "label_across_products: certified_models ≥ 12 by 2027-Q4",
                        "half_of_the_fellows: cross_border_fellows ≥ 2500 by 2028-Q4",
                        "fifty_billion: cumulative_economic_impact ≥ 50 by 2029-Q4",
                        "twenty_nations: member_count ≥ 20 by 2029-Q4");
    }

    @ParameterizedTest
    @EnumSource
    void oneThatNoKpiMeasuresHasEvidenceInstead(Milestone milestone) {
        assertThat(milestone.target().isPresent()).isEqualTo(milestone.kpi().isPresent());
        assertThat(milestone.evidence().isEmpty()).isEqualTo(milestone.kpi().isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItIs(Milestone milestone) {
        assertThat(milestone.title()).isNotBlank().doesNotEndWith(".");
        assertThat(milestone.description()).matches("[A-Z].+\\.");
    }
}
