package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A target; {@code due_period} is null if it holds for every quarter. */
public record TargetJson(String comparison, BigDecimal value, String duePeriod) {
    static TargetJson of(KpiTarget target) {
        return new TargetJson(
                target.comparison().name(),
                target.value().setScale(FigureRow.DECIMALS, RoundingMode.UNNECESSARY),
                target.due().map(Quarter::toString).orElse(null));
    }
}
