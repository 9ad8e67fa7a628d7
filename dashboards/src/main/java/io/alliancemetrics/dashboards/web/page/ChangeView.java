package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.scorecard.FigureFormat;
import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import java.math.BigDecimal;

/**
 * A difference to an earlier quarter.
 *
 * @param arrow ▲, ▼ or =
 * @param spoken what the arrow says to those who hear the page
 * @param number with its sign
 * @param unit percentage points if the figure is in percent
 */
record ChangeView(String arrow, String spoken, NumberView number, String unit) {
    static ChangeView of(Unit unit, BigDecimal difference) {
        int direction = FigureFormat.direction(unit, difference);
        NumberView number = new NumberView(FigureFormat.change(unit, difference), FigureFormat.exact(difference));
        String label = FigureFormat.differenceLabel(unit);
        if (direction == 0) {
            return new ChangeView("=", "unchanged", number, label);
        }
        return direction > 0 ? new ChangeView("▲", "up", number, label) : new ChangeView("▼", "down", number, label);
    }
}
