package io.alliancemetrics.dashboards.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The thresholds of the overview are the catalogue's targets, and its words the catalogue's. */
class TargetThresholdsTest {
    /** The next figure: they have six decimals. */
    private static final BigDecimal STEP = new BigDecimal("0.000001");

    private final GrafanaDashboard overview = GrafanaDashboard.named("analysts/kpis.json");

    static Kpi[] kpisWithTargets() {
        return Arrays.stream(Kpi.values())
                .filter(kpi -> kpi.target().isPresent())
                .toArray(Kpi[]::new);
    }

    @ParameterizedTest
    @MethodSource("kpisWithTargets")
    void isGreenFromTheTargetOn(Kpi kpi) {
        KpiTarget target = kpi.target().orElseThrow();
        JsonNode steps = panel(kpi).json().at("/fieldConfig/defaults/thresholds/steps");
        BigDecimal expected = target.comparison() == KpiTarget.Comparison.MORE_THAN
                ? target.value().add(STEP)
                : target.value();
        assertThat(steps).hasSize(2);
        assertThat(steps.get(0).path("value").isNull()).isTrue();
        assertThat(steps.get(0).path("color").asText()).isEqualTo(target.due().isPresent() ? "blue" : "orange");
        assertThat(steps.get(1).path("value").decimalValue()).isEqualByComparingTo(expected);
        assertThat(steps.get(1).path("color").asText()).isEqualTo("green");
    }

    @ParameterizedTest
    @MethodSource("kpisWithTargets")
    void saysWhatTheKpiIs(Kpi kpi) {
        assertThat(panel(kpi).title()).isEqualTo(kpi.title());
        assertThat(panel(kpi).json().path("description").asText())
                .startsWith(kpi.description() + " Target: " + kpi.target().orElseThrow() + ".");
    }

    private GrafanaPanel panel(Kpi kpi) {
        return overview.panels().stream()
                .filter(panel -> panel.type().equals("stat"))
                .filter(panel -> panel.queries().get(0).path("rawSql").asText().contains("kpi = '" + kpi.id() + "'"))
                .reduce((one, other) -> {
                    throw new IllegalStateException("Found two panels of " + kpi.id());
                })
                .orElseThrow();
    }
}
