package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.scorecard.FigureFormat;
import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import java.math.BigDecimal;

/**
 * A number on the page.
 *
 * @param text as people read it
 * @param exact all six decimals, as JSON and CSV have them
 */
record NumberView(String text, String exact) {
    static NumberView value(Unit unit, BigDecimal value) {
        return new NumberView(FigureFormat.value(unit, value), FigureFormat.exact(value));
    }
}
