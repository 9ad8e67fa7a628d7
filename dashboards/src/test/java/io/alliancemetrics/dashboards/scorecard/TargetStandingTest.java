package io.alliancemetrics.dashboards.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.scorecard.TargetStanding.State;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetStandingTest {
    @ParameterizedTest
    @CsvSource({
        // holds for every quarter
        "RD_EXPENDITURE_SHARE, 2026-Q3, 15.000000, MET, 0.000000",
        "RD_EXPENDITURE_SHARE, 2026-Q3, 14.999999, MISSED, -0.000001",
        // due 2027-Q4
        "CERTIFIED_MODELS, 2026-Q3, 11.000000, NOT_YET, -1.000000",
        "CERTIFIED_MODELS, 2027-Q3, 11.000000, NOT_YET, -1.000000",
        "CERTIFIED_MODELS, 2027-Q4, 11.000000, MISSED, -1.000000",
        "CERTIFIED_MODELS, 2026-Q3, 12.000000, MET, 0.000000",
        // more than 80: eighty is not enough
        "STANDARD_ADOPTION_RATE, 2026-Q3, 80.000000, NOT_YET, 0.000000",
        "STANDARD_ADOPTION_RATE, 2026-Q3, 80.000001, MET, 0.000001",
        "AUDIT_COMPLIANCE_RATE, 2026-Q3, 100.000000, MET, 0.000000",
    })
    void saysWhetherTheTargetIsReachedAndHowFarItIs(
            Kpi kpi, String quarter, BigDecimal value, State state, BigDecimal distance) {
        TargetStanding standing =
                TargetStanding.of(kpi.target().orElseThrow(), Quarter.parse(quarter), Optional.of(value));

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.distance()).contains(distance);
        assertThat(standing.isMet()).isEqualTo(state == State.MET);
    }

    @Test
    void aMissingFigureIsNeitherMetNorMissed() {
        TargetStanding standing =
                TargetStanding.of(Kpi.MEMBER_COUNT.target().orElseThrow(), Quarter.parse("2026-Q3"), Optional.empty());

        assertThat(standing.state()).isEqualTo(State.UNKNOWN);
        assertThat(standing.distance()).isEmpty();
        assertThat(standing.isMet()).isFalse();
    }
}
