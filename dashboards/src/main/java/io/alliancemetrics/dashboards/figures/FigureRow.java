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
 * @param value nothing if the figure is missing, which is not zero, or confidential, which is neither
 * @param confidential whether the figure is there but not shown, {@code C} in SDMX's CL_CONF_STATUS: then value, numerator and
 *     denominator are left out, and the status still says what the figure is
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
        boolean confidential,
        int reporting,
        int expected,
        Instant updatedAt) {
    /** The reference area of the alliance's own rows. */
    public static final String ALLIANCE = "ALLIANCE";

    /** Decimals of every stored figure. */
    public static final int DECIMALS = 6;

    public FigureRow {
        if (confidential && (value.isPresent() || numerator.isPresent() || denominator.isPresent())) {
            throw new IllegalArgumentException("The confidential figure " + kpi + " of " + refArea + " in " + timePeriod
                    + " has a number: leave out value, numerator and denominator");
        }
        if (confidential && status == ObsStatus.O) {
            throw new IllegalArgumentException("The figure " + kpi + " of " + refArea + " in " + timePeriod
                    + " is missing and confidential: only a figure that is there can be withheld");
        }
    }

    /** The same figure with its numbers left out. */
    public FigureRow withheld() {
        return new FigureRow(
                kpi,
                refArea,
                timePeriod,
                vintage,
                Optional.empty(),
                unitMeasure,
                Optional.empty(),
                Optional.empty(),
                status,
                true,
                reporting,
                expected,
                updatedAt);
    }

    public boolean isAlliance() {
        return refArea.equals(ALLIANCE);
    }
}
