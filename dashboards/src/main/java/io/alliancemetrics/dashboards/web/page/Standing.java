package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import java.math.BigDecimal;

/**
 * How something stands, such as a figure to its target: a word and a shape, never a colour alone.
 *
 * @param css {@code good}, {@code bad} or {@code unknown}
 */
record Standing(String word, String shape, String css) {
    /** A member's figure to a target. */
    static Standing of(KpiTarget target, BigDecimal figure, Words words) {
        return target.isMetBy(figure)
                ? new Standing(words.text("members.reached"), "✓", "good")
                : new Standing(words.text("members.short"), "✗", "bad");
    }
}
