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

    /** A whole number, which is as exact as it is written. */
    static NumberView ofCount(Words words, long count) {
        return new NumberView(words.numbers().count(count), Long.toString(count));
    }

    /** A difference of whole numbers, with its sign. */
    static NumberView ofCountChange(Words words, long difference) {
        String text = words.numbers().count(difference);
        return new NumberView(difference > 0 ? "+" + text : text, Long.toString(difference));
    }
}
