package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.scorecard.Figure;
import io.alliancemetrics.dashboards.scorecard.Scorecard;
import io.alliancemetrics.dashboards.scorecard.ScorecardLine;
import io.alliancemetrics.dashboards.scorecard.TargetStanding;
import io.alliancemetrics.dashboards.scorecard.TargetStanding.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What there is to know in two sentences: how many targets are met, and how firm the figures are. */
final class Summary {
    private final Scorecard scorecard;

    private Summary(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    /** {@code Of 9 targets 3 are met; 5 are due later; 1 is not met.} */
    static String targets(Scorecard scorecard) {
        Summary summary = new Summary(scorecard);
        List<String> parts = new ArrayList<>();
        summary.count(State.MET, "met", parts);
        summary.count(State.NOT_YET, "not met yet, but due later", parts);
        summary.count(State.MISSED, "not met", parts);
        summary.count(State.UNKNOWN, "without data", parts);
        long all = scorecard.lines().stream()
                .filter(line -> line.standing().isPresent())
                .count();
        return "Of " + all + " targets, " + String.join("; ", parts) + ".";
    }

    /** {@code Of 15 figures, 2 are provisional; 1 is without data.} */
    static String firmness(Scorecard scorecard) {
        List<String> parts = new ArrayList<>();
        add(parts, figures(scorecard, Figure::isProvisional), "provisional");
        add(parts, figures(scorecard, Figure::isMissing), "without data");
        int all = scorecard.lines().size();
        return parts.isEmpty()
                ? "All " + all + " figures are complete."
                : "Of " + all + " figures, " + String.join("; ", parts) + ".";
    }

    private static long figures(Scorecard scorecard, Predicate<Figure> which) {
        return scorecard.lines().stream()
                .map(ScorecardLine::figure)
                .filter(which)
                .count();
    }

    private static void add(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(count + (count == 1 ? " is " : " are ") + word);
        }
    }

    private void count(State state, String word, List<String> parts) {
        long count = scorecard.lines().stream()
                .map(line -> line.standing().map(TargetStanding::state))
                .flatMap(Optional::stream)
                .filter(state::equals)
                .count();
        add(parts, count, word);
    }
}
