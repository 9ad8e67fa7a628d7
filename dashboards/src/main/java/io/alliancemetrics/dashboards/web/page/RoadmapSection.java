package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.Progress;
import io.alliancemetrics.dashboards.review.Roadmap;
import io.alliancemetrics.dashboards.review.RoadmapState;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The roadmap: milestones and targets with their states. */
record RoadmapSection(List<Row> milestones, List<Row> targets, Download download) {
    private static final String API = "/api/v1/roadmap";

    /**
     * A milestone or a target.
     *
     * @param href the KPI's page; nothing if no KPI measures it
     * @param goal {@code ≥ 12 models by 2027-Q4}; nothing if no KPI measures it
     * @param now the figure
     * @param path what the path wants of the quarter
     * @param evidence figures that speak of it without measuring it
     */
    record Row(
            String title,
            Optional<String> href,
            Optional<String> description,
            State state,
            Optional<String> goal,
            Optional<Value> now,
            Optional<Value> path,
            Optional<Bullet> bullet,
            List<Evidence> evidence) {}

    /** A number with its unit. */
    record Value(NumberView number, String unit) {}

    /** A figure beside a milestone; {@code value} is nothing if it is missing. */
    record Evidence(String title, String href, Optional<Value> value) {}

    /**
     * A state.
     *
     * @param word with the quarter since when it is done
     * @param shape the same as a shape
     */
    record State(String word, String shape, String css) {
        static State of(RoadmapState state, Optional<Progress> progress, Words words) {
            String since = progress.flatMap(Progress::since)
                    .map(quarter -> words.text("roadmap.since", quarter.toString()))
                    .orElse("");
            return new State(words.text("roadmap.state." + state.name()) + since, shape(state), css(state));
        }

        private static String shape(RoadmapState state) {
            return switch (state) {
                case DONE -> "✓";
                case ON_COURSE -> "▲";
                case BEHIND -> "▼";
                case MISSED -> "✗";
                case NO_DATA -> "○";
                case NOT_MEASURED -> "◇";
            };
        }

        private static String css(RoadmapState state) {
            return switch (state) {
                case DONE, ON_COURSE -> "good";
                case BEHIND, MISSED -> "bad";
                case NO_DATA, NOT_MEASURED -> "unknown";
            };
        }
    }

    static RoadmapSection of(ReviewContext context, FigureTable table) {
        Roadmap roadmap = Roadmap.of(table, context.quarter());
        Words words = context.words();
        return new RoadmapSection(
                roadmap.milestones().stream().map(stop -> row(stop, context)).toList(),
                roadmap.targets().stream()
                        .map(progress -> row(
                                words.title(progress.kpi()),
                                Optional.empty(),
                                State.of(progress.state(), Optional.of(progress), words),
                                Optional.of(progress),
                                List.of(),
                                context))
                        .toList(),
                Download.of(words.text("chart.download"), API, context.query()));
    }

    private static Row row(Roadmap.Stop stop, ReviewContext context) {
        Words words = context.words();
        return row(
                words.title(stop.milestone()),
                Optional.of(words.description(stop.milestone())),
                State.of(stop.state(), stop.progress(), words),
                stop.progress(),
                stop.evidence().stream()
                        .map(evidence -> evidence(evidence, context))
                        .toList(),
                context);
    }

    private static Row row(
            String title,
            Optional<String> description,
            State state,
            Optional<Progress> progress,
            List<Evidence> evidence,
            ReviewContext context) {
        Words words = context.words();
        return new Row(
                title,
                progress.map(of -> KpiLink.of(of.kpi(), context)),
                description,
                state,
                progress.map(of -> Course.goal(of.kpi(), of.target(), words)),
                progress.flatMap(of -> of.figure().map(value -> value(of.kpi(), value, words))),
                progress.flatMap(of -> of.onPath().map(value -> value(of.kpi(), value, words))),
                progress.flatMap(of ->
                        of.figure().map(value -> Bullet.of(value, of.target().value(), of.onPath()))),
                evidence);
    }

    private static Value value(Kpi kpi, BigDecimal value, Words words) {
        return new Value(
                NumberView.of(words, kpi.unit(), value), words.numbers().unit(kpi.unit()));
    }

    private static Evidence evidence(Roadmap.Evidence evidence, ReviewContext context) {
        Words words = context.words();
        return new Evidence(
                words.title(evidence.kpi()),
                KpiLink.of(evidence.kpi(), context),
                evidence.figure().map(value -> value(evidence.kpi(), value, words)));
    }
}
