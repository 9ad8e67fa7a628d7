package io.alliancemetrics.dashboards.scorecard;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.value.ObsStatus;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure with its status.
 *
 * @param value with six decimals; nothing if it is missing, which is not zero
 * @param status {@link ObsStatus#O} exactly if there is no value
 */
public record Figure(Optional<BigDecimal> value, ObsStatus status) {
    public static final Figure MISSING = new Figure(Optional.empty(), ObsStatus.O);

    public Figure {
        if (value.isEmpty() != (status == ObsStatus.O)) {
            throw new IllegalArgumentException("A figure has either a value or the status O, found the value "
                    + value.map(BigDecimal::toPlainString).orElse("NULL") + " with the status " + status
                    + ": the rows of alliance.kpi contradict their definition");
        }
    }

    static Figure of(FigureRow row) {
        return new Figure(row.value(), row.status());
    }

    public boolean isMissing() {
        return value.isEmpty();
    }

    public boolean isProvisional() {
        return ObsStatus.isProvisional(status.name());
    }
}
