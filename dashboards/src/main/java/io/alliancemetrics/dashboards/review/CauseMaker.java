package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.CauseBridge.CausePart;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds a bridge for every step. A member that is confidential in one table is so in all, or its figure could be had by
 * subtraction. Where there is no bridge to a table, the step is taken together with the next one.
 */
final class CauseMaker {
    private final Kpi kpi;
    private final Quarter quarter;
    private final Side start;
    private final List<BridgeStep> steps;
    private final Set<String> hidden;

    CauseMaker(Kpi kpi, Quarter quarter, FigureTable start, List<BridgeStep> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("There is no step from the vintage " + start.vintage() + " to another");
        }
        this.kpi = kpi;
        this.quarter = quarter;
        this.start = side(start);
        this.steps = List.copyOf(steps);
        this.hidden =
                Side.confidential(Stream.concat(Stream.of(start), steps.stream().map(BridgeStep::table))
                        .map(this::side)
                        .toList());
    }

    CauseAnswer answer() {
        List<CausePart> parts = new ArrayList<>();
        List<String> together = new ArrayList<>();
        Side reached = start;
        for (BridgeStep step : steps) {
            together.add(step.cause());
            Side next = side(step.table());
            if (Bridge.between(reached, next, hidden) instanceof Bridge bridge) {
                parts.add(new CausePart(together, bridge));
                together.clear();
                reached = next;
            }
        }
        return together.isEmpty() ? new CauseBridge(kpi, quarter, parts) : none(reached);
    }

    /** The last table is not reached. */
    private CauseAnswer none(Side reached) {
        Side last = side(steps.get(steps.size() - 1).table());
        BridgeAnswer answer = Bridge.between(reached, last, hidden);
        if (answer instanceof NoBridge none) {
            return new NoCauses(kpi, quarter, none.reason());
        }
        throw new IllegalStateException("A bridge of " + kpi.id() + " in " + quarter + " that was not there is there");
    }

    private Side side(FigureTable table) {
        return new Side(kpi, table, quarter);
    }
}
