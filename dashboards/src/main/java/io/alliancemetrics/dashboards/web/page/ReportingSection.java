package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.records.Report;
import io.alliancemetrics.dashboards.records.ReportState;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who has reported what: a heat map of members, feeds and quarters, and a sentence that names who is missing.
 *
 * @param missing who is missing for the quarter; nothing if there is nothing that could be
 * @param gaps what is missing of earlier quarters; nothing if nothing is
 * @param feeds groups of columns
 * @param rows by member
 * @param legend what the shapes mean
 */
record ReportingSection(
        Optional<String> missing,
        Optional<String> gaps,
        List<FeedColumns> feeds,
        List<Row> rows,
        List<State> legend,
        Download download) {
    /** Older quarters are in the files. */
    static final int QUARTERS = 6;

    private static final String API = "/api/v1/reporting";

    /** The columns of a feed. */
    record FeedColumns(String title, int span, List<String> quarters) {}

    /** A member. */
    record Row(String name, String href, List<Cell> cells) {}

    /**
     * A report.
     *
     * @param hint feed, quarter, state and number of records, in a sentence
     */
    record Cell(State state, String hint) {}

    /** A state: a word and a shape, never a colour alone. */
    record State(String word, String shape, String css) {
        static State of(ReportState state, Words words) {
            return new State(words.text("reporting.state." + state.name()), shape(state), css(state));
        }

        private static String shape(ReportState state) {
            return switch (state) {
                case ON_TIME -> "●";
                case LATE -> "◐";
                case RESTATED -> "↻";
                case MISSING -> "✗";
                case OPEN -> "○";
                case NOTHING_NEW -> "–";
            };
        }

        private static String css(ReportState state) {
            return switch (state) {
                case ON_TIME -> "on-time";
                case LATE -> "late";
                case RESTATED -> "restated";
                case MISSING -> "missing";
                case OPEN, NOTHING_NEW -> "empty";
            };
        }
    }

    /** @param reports by feed, quarter and member */
    static ReportingSection of(ReviewContext context, List<Report> reports) {
        Words words = context.words();
        Map<Feed, List<Quarter>> columns = columns(context, reports);
        return new ReportingSection(
                missing(context, reports),
                gaps(context, reports),
                columns.entrySet().stream()
                        .map(entry -> new FeedColumns(
                                words.title(entry.getKey()),
                                entry.getValue().size(),
                                entry.getValue().stream().map(Quarter::toString).toList()))
                        .toList(),
                reports.stream()
                        .map(Report::refArea)
                        .distinct()
                        .sorted()
                        .map(area -> row(area, columns, reports, context))
                        .toList(),
                Arrays.stream(ReportState.values())
                        .map(state -> State.of(state, words))
                        .toList(),
                Download.of(words.text("chart.download"), API, context.query()));
    }

    boolean hasRows() {
        return !rows.isEmpty();
    }

    private static Map<Feed, List<Quarter>> columns(ReviewContext context, List<Report> reports) {
        return reports.stream()
                .collect(Collectors.groupingBy(
                        Report::feed,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), of -> newest(context, of))));
    }

    private static List<Quarter> newest(ReviewContext context, List<Report> reports) {
        Quarter first = context.quarter().plus(1 - QUARTERS);
        return reports.stream()
                .map(Report::timePeriod)
                .filter(quarter -> quarter.compareTo(first) >= 0)
                .distinct()
                .sorted()
                .toList();
    }

    private static Row row(String area, Map<Feed, List<Quarter>> columns, List<Report> all, ReviewContext context) {
        Map<Feed, Map<Quarter, Report>> reports = all.stream()
                .filter(report -> report.refArea().equals(area))
                .collect(
                        Collectors.groupingBy(Report::feed, Collectors.toMap(Report::timePeriod, Function.identity())));
        List<Cell> cells = columns.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(quarter -> cell(
                                Optional.ofNullable(reports.getOrDefault(entry.getKey(), Map.of())
                                        .get(quarter)),
                                context.words())))
                .toList();
        return new Row(context.words().area(area), MemberLink.of(area, context), cells);
    }

    /** A quarter in which the area was no member has no report. */
    private static Cell cell(Optional<Report> report, Words words) {
        return report.map(of -> new Cell(
                        State.of(of.state(), words),
                        words.text(
                                "reporting.cell",
                                words.title(of.feed()),
                                of.timePeriod().toString(),
                                words.text("reporting.state." + of.state().name()),
                                words.numbers().count(of.records()))))
                .orElseGet(() -> new Cell(
                        new State(words.text("reporting.noMember"), "", "no-member"),
                        words.text("reporting.noMember")));
    }

    private static Optional<String> missing(ReviewContext context, List<Report> reports) {
        List<Report> ofQuarter = reports.stream()
                .filter(report -> report.timePeriod().equals(context.quarter()))
                .toList();
        if (ofQuarter.isEmpty()) {
            return Optional.empty();
        }
        Words words = context.words();
        String quarter = context.quarter().toString();
        List<Report> missing = missing(ofQuarter);
        if (missing.isEmpty()) {
            boolean isOpen = ofQuarter.stream().anyMatch(report -> report.state() == ReportState.OPEN);
            return Optional.of(words.text(isOpen ? "reporting.open" : "reporting.complete", quarter));
        }
        return Optional.of(words.text(
                "reporting.missing", quarter, byMember(missing, words, report -> words.title(report.feed()))));
    }

    private static Optional<String> gaps(ReviewContext context, List<Report> reports) {
        Words words = context.words();
        List<Report> missing = missing(reports.stream()
                .filter(report -> report.timePeriod().compareTo(context.quarter()) < 0)
                .toList());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        "reporting.gaps",
                        byMember(missing, words, report -> words.title(report.feed()) + " " + report.timePeriod())));
    }

    private static List<Report> missing(List<Report> reports) {
        return reports.stream()
                .filter(report -> report.state() == ReportState.MISSING)
                .toList();
    }

    /** {@code Japan (AI exports); Kenya (R&D spend, AI exports)}. */
    private static String byMember(List<Report> reports, Words words, Function<Report, String> what) {
        Map<String, String> members = reports.stream()
                .collect(Collectors.groupingBy(
                        report -> words.area(report.refArea()),
                        LinkedHashMap::new,
                        Collectors.mapping(what, Collectors.joining(", "))));
        return members.entrySet().stream()
                .map(member -> words.text("reporting.who", member.getKey(), member.getValue()))
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
