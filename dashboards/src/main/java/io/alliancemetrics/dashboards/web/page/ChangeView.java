package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.words.Numbers;
import io.alliancemetrics.dashboards.words.Words;
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
    static ChangeView of(Words words, Unit unit, BigDecimal difference) {
        Numbers numbers = words.numbers();
        int direction = numbers.direction(unit, difference);
        NumberView number = new NumberView(numbers.change(unit, difference), Numbers.exact(difference));
        String arrow = direction == 0 ? "=" : direction > 0 ? "▲" : "▼";
        String spoken = direction == 0 ? "change.unchanged" : direction > 0 ? "change.up" : "change.down";
        return new ChangeView(arrow, words.text(spoken), number, numbers.differenceUnit(unit));
    }
}
