package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.records.CorridorFlow;
import io.alliancemetrics.dashboards.records.Corridors;
import io.alliancemetrics.dashboards.records.MemberFlow;
import io.alliancemetrics.dashboards.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who sends fellows where. A number of one or two fellows, and every number from which it could be computed, is left out of
 * the page, its charts and its files.
 *
 * @param sentence names the widest corridor and the largest gain, as far as they may be shown
 * @param confidential how many corridors are left out; nothing if none is
 */
record MobilitySection(
        String sentence, Optional<String> confidential, Optional<CorridorsView> corridors, Optional<FlowsView> flows) {
    /** The corridors that are shown, widest first. */
    record CorridorsView(Chart chart, List<Corridor> rows) {}

    /** A corridor. */
    record Corridor(String home, String host, NumberView fellows) {}

    /** Members. */
    record FlowsView(Chart chart, List<Flow> rows) {}

    /** What a member sends, receives and gains; what is confidential is nothing. */
    record Flow(
            String name,
            String href,
            Optional<NumberView> outflow,
            Optional<NumberView> inflow,
            Optional<NumberView> net) {}

    /** What the Sankey diagram draws: corridors that are shown, widest first. */
    record SankeyData(List<Link> links) {}

    /** A corridor of the diagram. */
    record Link(String home, String host, long fellows) {}

    /** What the bars draw: names are in the page's language; null where a number is confidential. */
    record FlowData(String outflow, String inflow, String net, List<Bar> bars) {}

    /** A member. */
    record Bar(String name, Long outflow, Long inflow, Long net) {}

    static MobilitySection of(ReviewContext context, Corridors corridors) {
        Words words = context.words();
        long hidden = corridors.corridors().stream()
                .filter(corridor -> corridor.activeFellows().isEmpty())
                .count();
        return new MobilitySection(
                sentence(context, corridors),
                corridors.isWithheld()
                        ? Optional.of(words.text("mobility.withheld"))
                        : hidden == 0 ? Optional.empty() : Optional.of(words.text("mobility.confidential", hidden)),
                corridors(context, corridors),
                flows(context, corridors.members()));
    }

    private static String sentence(ReviewContext context, Corridors corridors) {
        Words words = context.words();
        Stream<String> widest = shown(corridors)
                .findFirst()
                .map(corridor -> words.text(
                        "mobility.widest",
                        words.area(corridor.home()),
                        words.area(corridor.host()),
                        words.numbers().count(corridor.activeFellows().orElseThrow())))
                .stream();
        Stream<String> gain = corridors.members().stream()
                .filter(member -> member.net().filter(net -> net > 0).isPresent())
                .max(Comparator.comparing((MemberFlow member) -> member.net().orElseThrow())
                        .thenComparing(Comparator.comparing(MemberFlow::refArea).reversed()))
                .map(member -> words.text(
                        "mobility.gain",
                        words.area(member.refArea()),
                        words.numbers().count(member.net().orElseThrow())))
                .stream();
        String sentence = String.join(" ", Stream.concat(widest, gain).toList());
        return sentence.isEmpty()
                ? words.text("mobility.nothing", context.quarter().toString())
                : sentence;
    }

    private static Stream<CorridorFlow> shown(Corridors corridors) {
        return corridors.corridors().stream()
                .filter(corridor -> corridor.activeFellows().isPresent())
                .sorted(Comparator.comparing((CorridorFlow corridor) ->
                                corridor.activeFellows().orElseThrow())
                        .reversed()
                        .thenComparing(CorridorFlow::home)
                        .thenComparing(CorridorFlow::host));
    }

    private static Optional<CorridorsView> corridors(ReviewContext context, Corridors corridors) {
        if (shown(corridors).findAny().isEmpty()) {
            return Optional.empty();
        }
        Words words = context.words();
        List<Link> links = shown(corridors)
                .map(corridor -> new Link(
                        words.area(corridor.home()),
                        words.area(corridor.host()),
                        corridor.activeFellows().orElseThrow()))
                .toList();
        Chart chart = Chart.of(
                "corridors",
                "sankey",
                words.text("mobility.corridors", context.quarter().toString()),
                words.text("mobility.corridors.definition"),
                "/api/v1/corridors",
                context.query(),
                new SankeyData(links));
        List<Corridor> rows = shown(corridors)
                .map(corridor -> new Corridor(
                        words.area(corridor.home()),
                        words.area(corridor.host()),
                        NumberView.ofCount(words, corridor.activeFellows().orElseThrow())))
                .toList();
        return Optional.of(new CorridorsView(chart, rows));
    }

    private static Optional<FlowsView> flows(ReviewContext context, List<MemberFlow> members) {
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Words words = context.words();
        Chart chart = Chart.of(
                "flows",
                "flows",
                words.text("mobility.flows", context.quarter().toString()),
                words.text("mobility.flows.definition"),
                "/api/v1/mobility",
                context.query(),
                new FlowData(
                        words.text("mobility.outflow"),
                        words.text("mobility.inflow"),
                        words.text("mobility.net"),
                        members.stream()
                                .map(member -> new Bar(
                                        words.area(member.refArea()),
                                        member.outflow().orElse(null),
                                        member.inflow().orElse(null),
                                        member.net().orElse(null)))
                                .toList()));
        List<Flow> rows = members.stream()
                .map(member -> new Flow(
                        words.area(member.refArea()),
                        MemberLink.of(member.refArea(), context),
                        member.outflow().map(fellows -> NumberView.ofCount(words, fellows)),
                        member.inflow().map(fellows -> NumberView.ofCount(words, fellows)),
                        member.net().map(fellows -> NumberView.ofCountChange(words, fellows))))
                .toList();
        return Optional.of(new FlowsView(chart, rows));
    }
}
