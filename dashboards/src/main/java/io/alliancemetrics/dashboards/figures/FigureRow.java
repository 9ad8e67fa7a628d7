package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code alliance.kpi}. Values, numerators and denominators have exactly {@link #DECIMALS} decimals.
 *
 * @param kpi KPI id; one that the catalogue does not know is possible while a newer writer is being rolled out
 * @param refArea member, or {@link #ALLIANCE}
 * @param vintage {@link Coverage#LATEST} or the quarter of a release
 * @param value nothing if the figure is missing, which is not zero
 * @param reporting members whose figure is not missing
 * @param expected members in that quarter
 */
public record FigureRow(
        String kpi,
        String refArea,
        Quarter timePeriod,
        String vintage,
        Optional<BigDecimal> value,
        String unitMeasure,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        ObsStatus status,
        int reporting,
        int expected,
        Instant updatedAt) {
    /** The reference area of the alliance's own rows. */
    public static final String ALLIANCE = "ALLIANCE";

    /** Decimals of every stored figure. */
    public static final int DECIMALS = 6;

    public boolean isAlliance() {
        return refArea.equals(ALLIANCE);
    }
}
