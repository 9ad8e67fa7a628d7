package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.review.Bridge;
import io.alliancemetrics.dashboards.review.BridgePart;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the chart of a bridge draws: from the older figure over the members' parts to the newer one. Numbers are exact decimals
 * as text, labels as the table has them.
 *
 * @param bars the two figures and all parts that are not zero, from the first bar to the last
 */
record BridgeData(List<Bar> bars) {
    /**
     * A step.
     *
     * @param kind {@code figure}, {@code up} or {@code down}
     * @param from where it begins; of a figure the figure itself
     * @param to where it ends
     */
    record Bar(String name, String kind, String label, String from, String to) {}

    static BridgeData of(Bridge bridge, Words words) {
        Unit unit = bridge.kpi().unit();
        List<BridgePart> parts = bridge.parts().stream()
                .filter(part -> part.value().signum() != 0)
                .sorted(Comparator.comparing(BridgePart::value).reversed())
                .toList();
        List<Bar> bars = new ArrayList<>();
        bars.add(figure(bridge.from().toString(), bridge.before(), unit, words));
        BigDecimal reached = bridge.before();
        for (BridgePart part : parts) {
            BigDecimal next = reached.add(part.value());
            bars.add(new Bar(
                    new BridgeWords(words).name(part),
                    part.value().signum() > 0 ? "up" : "down",
                    words.numbers().change(unit, part.value()),
                    reached.toPlainString(),
                    next.toPlainString()));
            reached = next;
        }
        bars.add(figure(bridge.to().toString(), bridge.after(), unit, words));
        return new BridgeData(List.copyOf(bars));
    }

    private static Bar figure(String quarter, BigDecimal value, Unit unit, Words words) {
        String exact = value.toPlainString();
        return new Bar(quarter, "figure", words.numbers().valueWithUnit(unit, value), exact, exact);
    }
}
