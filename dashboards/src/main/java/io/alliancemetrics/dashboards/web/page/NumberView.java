package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.words.Numbers;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import java.math.BigDecimal;

/**
 * A number on the page.
 *
 * @param text as people read it
 * @param exact all six decimals, as JSON and CSV have them
 */
record NumberView(String text, String exact) {
    /** A difference, with its sign. */
    static NumberView change(Words words, Unit unit, BigDecimal difference) {
        return new NumberView(words.numbers().change(unit, difference), Numbers.exact(difference));
    }

    static NumberView of(Words words, Unit unit, BigDecimal value) {
        return new NumberView(words.numbers().value(unit, value), Numbers.exact(value));
    }
}
