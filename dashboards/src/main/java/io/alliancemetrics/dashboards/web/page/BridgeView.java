package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.Against;
import io.alliancemetrics.dashboards.review.Bridge;
import io.alliancemetrics.dashboards.review.BridgeAnswer;
import io.alliancemetrics.dashboards.review.BridgePart;
import io.alliancemetrics.dashboards.review.Role;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Why a KPI of the alliance changed: a sentence, and the part of every member.
 *
 * @param sentence names the largest contributors, or says why the change cannot be taken apart
 * @param chart nothing if there is no bridge
 * @param from the older quarter
 * @param to the newer one
 * @param total the change
 */
record BridgeView(
        String sentence,
        Optional<Chart> chart,
        String from,
        String to,
        String unit,
        String partUnit,
        List<Row> rows,
        Optional<Row> total) {
    private static final String API = "/api/v1/bridge";

    /**
     * A member, or several that are confidential.
     *
     * @param note how it comes to have a part; nothing for a member that has a figure on both sides
     */
    record Row(
            String name,
            Optional<String> note,
            NumberView part,
            Optional<NumberView> before,
            Optional<NumberView> after) {}

    static BridgeView of(Kpi kpi, ReviewContext context, FigureTable table, Against against) {
        BridgeAnswer answer = answer(kpi, context, table, against);
        String sentence = new BridgeWords(context.words()).sentence(answer);
        String from = answer.from().toString();
        String to = answer.to().toString();
        String unit = context.words().numbers().unit(kpi.unit());
        String partUnit = context.words().numbers().differenceUnit(kpi.unit());
        if (answer instanceof Bridge bridge) {
            return new BridgeView(
                    sentence,
                    Optional.of(chart(bridge, context, against, sentence)),
                    from,
                    to,
                    unit,
                    partUnit,
                    bridge.parts().stream()
                            .map(part -> row(part, kpi.unit(), context.words()))
                            .toList(),
                    Optional.of(total(bridge, context.words())));
        }
        return new BridgeView(sentence, Optional.empty(), from, to, unit, partUnit, List.of(), Optional.empty());
    }

    static BridgeAnswer answer(Kpi kpi, ReviewContext context, FigureTable table, Against against) {
        return Bridge.between(kpi, table, against.before(context.quarter()), context.quarter());
    }

    private static Chart chart(Bridge bridge, ReviewContext context, Against against, String sentence) {
        return Chart.of(
                "bridge-" + bridge.kpi().id() + "-" + against.id(),
                "bridge",
                sentence,
                context.words().text("why.definition"),
                API,
                context.query() + "&kpi=" + bridge.kpi().id() + "&against=" + against.id(),
                BridgeData.of(bridge, context.words()));
    }

    private static Row row(BridgePart part, Unit unit, Words words) {
        return new Row(
                new BridgeWords(words).name(part),
                part.role() == Role.CHANGED
                        ? Optional.empty()
                        : Optional.of(words.text("why.role." + part.role().name())),
                NumberView.change(words, unit, part.value()),
                part.before().map(value -> NumberView.of(words, unit, value)),
                part.after().map(value -> NumberView.of(words, unit, value)));
    }

    private static Row total(Bridge bridge, Words words) {
        Unit unit = bridge.kpi().unit();
        return new Row(
                words.text("why.alliance"),
                Optional.empty(),
                NumberView.change(words, unit, bridge.change()),
                Optional.of(NumberView.of(words, unit, bridge.before())),
                Optional.of(NumberView.of(words, unit, bridge.after())));
    }
}
