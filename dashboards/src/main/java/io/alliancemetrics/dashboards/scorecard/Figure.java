package io.alliancemetrics.dashboards.scorecard;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.value.ObsStatus;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure with its status.
 *
 * @param value with six decimals; nothing if it is missing, which is not zero, or confidential
 * @param status {@link ObsStatus#O} exactly if it is missing
 * @param confidential whether there is a value that is not shown
 */
public record Figure(Optional<BigDecimal> value, ObsStatus status, boolean confidential) {
    public static final Figure MISSING = new Figure(Optional.empty(), ObsStatus.O);

    public Figure {
        if ((value.isPresent() || confidential) != (status != ObsStatus.O)) {
            throw new IllegalArgumentException("A figure has either a value or the status O, found the value "
                    + value.map(BigDecimal::toPlainString).orElse("NULL") + " with the status " + status
                    + ": the rows of alliance.kpi contradict their definition");
        }
    }

    /** A figure that everybody may see. */
    public Figure(Optional<BigDecimal> value, ObsStatus status) {
        this(value, status, false);
    }

    static Figure of(FigureRow row) {
        return new Figure(row.value(), row.status(), row.confidential());
    }

    public boolean isMissing() {
        return status == ObsStatus.O;
    }

    public boolean isProvisional() {
        return ObsStatus.isProvisional(status.name());
    }
}
