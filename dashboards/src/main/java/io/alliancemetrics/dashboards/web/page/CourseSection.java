package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The first part of a review: are we on course? A sentence for every headline KPI, and a card for every KPI.
 *
 * @param headlines sentences
 * @param csv address of all rows of the quarter
 * @param json the same as JSON
 */
record CourseSection(List<String> headlines, List<Card> cards, String csv, String json) {
    /** What the council asks for first. */
    static final List<Kpi> HEADLINES = List.of(
            Kpi.RD_EXPENDITURE_SHARE, Kpi.TALENT_MOBILITY_INDEX, Kpi.STANDARD_ADOPTION_RATE, Kpi.ECONOMIC_IMPACT);

    static CourseSection of(ReviewContext context, FigureTable table, Optional<FigureTable> other) {
        List<Card> cards = Arrays.stream(Kpi.values())
                .map(kpi -> Card.of(kpi, context, table, other))
                .toList();
        return new CourseSection(
                HEADLINES.stream().map(kpi -> headline(kpi, context, table)).toList(),
                cards,
                "/api/v1/kpi.csv" + context.query(),
                "/api/v1/kpi.json" + context.query());
    }

    /** How many cards tell of a difference to the other vintage. */
    int revised() {
        return (int) cards.stream().filter(card -> card.revision().isPresent()).count();
    }

    private static String headline(Kpi kpi, ReviewContext context, FigureTable table) {
        Words words = context.words();
        List<String> parts = new ArrayList<>();
        parts.add(Card.value(kpi, table, context.quarter())
                .map(value -> words.text(
                        "course.headline",
                        words.title(kpi),
                        words.numbers().valueWithUnit(kpi.unit(), value),
                        movement(kpi, context, table)))
                .orElseGet(() -> words.text("course.headline.missing", words.title(kpi))));
        Course.of(kpi, context, table)
                .ifPresent(course -> parts.add(words.text(
                        "course.headline.target",
                        course.goal(),
                        course.state(),
                        course.path().map(path -> " (" + path + ")").orElse(""))));
        return String.join(" ", parts);
    }

    /** {@code , up 2.10 points on 2026-Q2}; empty if there is nothing to compare with. */
    private static String movement(Kpi kpi, ReviewContext context, FigureTable table) {
        Words words = context.words();
        return Card.value(kpi, table, context.quarter())
                .flatMap(value ->
                        Card.value(kpi, table, context.quarter().plus(-1)).map(value::subtract))
                .map(difference -> {
                    int direction = words.numbers().direction(kpi.unit(), difference);
                    String key = direction == 0 ? "unchanged" : direction > 0 ? "up" : "down";
                    return words.text(
                            "course.headline." + key,
                            words.numbers().distance(kpi.unit(), difference),
                            context.quarter().plus(-1).toString());
                })
                .orElse("");
    }
}
