package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.review.CauseAnswer;
import io.alliancemetrics.dashboards.review.CauseBridge;
import io.alliancemetrics.dashboards.review.CauseBridge.CausePart;
import io.alliancemetrics.dashboards.review.CauseBridge.MemberParts;
import io.alliancemetrics.dashboards.review.NoCauses;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a released figure of the alliance is another today: by cause, and by member and cause.
 *
 * @param sentence names the largest cause and the members who make most of it, or says why the difference cannot be taken apart
 * @param chart nothing if there is no difference to show
 * @param causes headings of the columns
 * @param total the alliance
 */
record CausesView(
        String sentence, Optional<Chart> chart, List<String> causes, String unit, List<Row> rows, Optional<Row> total) {
    private static final String API = "/api/v1/causes";
    private static final int MOST_NAMED = 3;

    /** A member, or several that are confidential: a part for every cause, and their sum. */
    record Row(String name, List<NumberView> parts, NumberView sum) {}

    static CausesView of(CauseAnswer answer, ReviewContext context) {
        Words words = context.words();
        Kpi kpi = answer.kpi();
        String unit = words.numbers().differenceUnit(kpi.unit());
        if (answer instanceof NoCauses none) {
            String reason = words.text("since.none." + none.reason().name());
            return new CausesView(
                    words.text("why.sentence.none", words.title(kpi), reason),
                    Optional.empty(),
                    List.of(),
                    unit,
                    List.of(),
                    Optional.empty());
        }
        CauseBridge bridge = (CauseBridge) answer;
        if (bridge.causes().stream().allMatch(cause -> cause.bridge().parts().stream()
                .allMatch(part -> part.value().signum() == 0))) {
            return new CausesView(
                    words.text("since.unchanged", words.title(kpi)),
                    Optional.empty(),
                    List.of(),
                    unit,
                    List.of(),
                    Optional.empty());
        }
        String sentence = sentence(bridge, words);
        return new CausesView(
                sentence,
                Optional.of(chart(bridge, sentence, context)),
                bridge.causes().stream().map(cause -> name(cause, words)).toList(),
                unit,
                bridge.members().stream()
                        .filter(member -> member.values().stream().anyMatch(value -> value.signum() != 0))
                        .map(member -> row(member, kpi, words))
                        .toList(),
                Optional.of(total(bridge, words)));
    }

    /** What stands there until it has been computed. */
    static CausesView pending(Words words) {
        return new CausesView(
                words.text("since.pending"), Optional.empty(), List.of(), "", List.of(), Optional.empty());
    }

    private static String sentence(CauseBridge bridge, Words words) {
        Kpi kpi = bridge.kpi();
        String parts = bridge.causes().stream()
                .filter(cause -> cause.bridge().change().signum() != 0)
                .sorted(Comparator.comparing(
                                (CausePart cause) -> cause.bridge().change().abs())
                        .reversed())
                .map(cause -> words.text(
                        "since.cause",
                        name(cause, words),
                        words.numbers()
                                .changeWithUnit(kpi.unit(), cause.bridge().change())))
                .collect(Collectors.joining(", "));
        String members = bridge.members().stream()
                .filter(member -> member.total().signum() != 0)
                .sorted(Comparator.comparing(
                                (MemberParts member) -> member.total().abs())
                        .reversed())
                .limit(MOST_NAMED)
                .map(member -> words.text(
                        "why.contributor",
                        name(member, words),
                        words.numbers().changeWithUnit(kpi.unit(), member.total())))
                .collect(Collectors.joining(", "));
        String change = words.text(
                "since.sentence",
                words.title(kpi),
                words.numbers().valueWithUnit(kpi.unit(), bridge.before()),
                words.numbers().valueWithUnit(kpi.unit(), bridge.after()),
                parts.isEmpty() ? words.text("since.cancel") : parts);
        return members.isEmpty() ? change : change + " " + words.text("since.members", members);
    }

    private static Chart chart(CauseBridge bridge, String sentence, ReviewContext context) {
        return Chart.of(
                "causes",
                "bridge",
                sentence,
                context.words().text("since.definition"),
                API,
                "?quarter=" + bridge.quarter() + "&kpi=" + bridge.kpi().id(),
                data(bridge, context.words()));
    }

    private static BridgeData data(CauseBridge bridge, Words words) {
        List<BridgeData.Bar> bars = new ArrayList<>();
        bars.add(figure(words.text("since.released"), bridge.before(), bridge.kpi(), words));
        BigDecimal reached = bridge.before();
        for (CausePart cause : bridge.causes()) {
            BigDecimal change = cause.bridge().change();
            BigDecimal next = reached.add(change);
            bars.add(new BridgeData.Bar(
                    name(cause, words),
                    change.signum() < 0 ? "down" : "up",
                    words.numbers().change(bridge.kpi().unit(), change),
                    reached.toPlainString(),
                    next.toPlainString()));
            reached = next;
        }
        bars.add(figure(words.text("since.latest"), bridge.after(), bridge.kpi(), words));
        return new BridgeData(List.copyOf(bars));
    }

    private static BridgeData.Bar figure(String name, BigDecimal value, Kpi kpi, Words words) {
        String exact = value.toPlainString();
        return new BridgeData.Bar(name, "figure", words.numbers().valueWithUnit(kpi.unit(), value), exact, exact);
    }

    private static Row row(MemberParts member, Kpi kpi, Words words) {
        return row(name(member, words), member.values().stream(), member.total(), kpi, words);
    }

    private static Row total(CauseBridge bridge, Words words) {
        return row(
                words.text("why.alliance"),
                bridge.causes().stream().map(cause -> cause.bridge().change()),
                bridge.change(),
                bridge.kpi(),
                words);
    }

    private static Row row(String name, Stream<BigDecimal> parts, BigDecimal sum, Kpi kpi, Words words) {
        return new Row(
                name,
                parts.map(part -> NumberView.change(words, kpi.unit(), part)).toList(),
                NumberView.change(words, kpi.unit(), sum));
    }

    private static String name(CausePart part, Words words) {
        return part.causes().stream()
                .map(cause -> words.text("since.cause." + cause))
                .collect(Collectors.joining(", "));
    }

    private static String name(MemberParts member, Words words) {
        String names = member.refAreas().stream().map(words::area).collect(Collectors.joining(", "));
        return member.refAreas().size() > 1 ? words.text("why.confidential", names) : names;
    }
}
