package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.NoProjection.Reason;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Projects the alliance's figures to the due periods of their targets. */
public final class Projections {
    private Projections() {}

    /** One answer for every KPI whose target has a due period, in the order of the catalogue. */
    public static List<ProjectionAnswer> of(FigureTable table, Quarter quarter) {
        return Arrays.stream(Kpi.values())
                .flatMap(kpi -> of(kpi, table, quarter).stream())
                .toList();
    }

    /**
     * The projection of a KPI from the figures up to a quarter: from the last consecutive quarters that have one.
     *
     * @return nothing if the KPI has no target or the target no due period
     */
    public static Optional<ProjectionAnswer> of(Kpi kpi, FigureTable table, Quarter quarter) {
        List<Point> points = Point.of(table.series(kpi, FigureRow.ALLIANCE).headMap(quarter, true));
        return kpi.target().filter(target -> target.due().isPresent()).map(target -> of(kpi, target, lastRun(points)));
    }

    private static ProjectionAnswer of(Kpi kpi, KpiTarget target, List<Point> run) {
        Quarter due = target.duePeriod();
        Optional<Point> last = run.isEmpty() ? Optional.empty() : Optional.of(run.get(run.size() - 1));
        return obstacle(due, run.size(), last)
                .<ProjectionAnswer>map(reason -> new NoProjection(kpi, due, reason, run.size(), last))
                .orElseGet(() -> {
                    Drift drift = new Drift(kpi, run);
                    return new Projection(kpi, target, drift.rule(), drift.stepsTo(due));
                });
    }

    private static Optional<Reason> obstacle(Quarter due, int quarters, Optional<Point> last) {
        if (last.isEmpty()) {
            return Optional.of(Reason.NO_DATA);
        }
        if (last.get().quarter().compareTo(due) >= 0) {
            return Optional.of(Reason.ALREADY_DUE);
        }
        return quarters < Projection.FEWEST_QUARTERS ? Optional.of(Reason.TOO_FEW_QUARTERS) : Optional.empty();
    }

    /** The newest points that have no gap between them. */
    private static List<Point> lastRun(List<Point> points) {
        int first = points.size() - 1;
        while (first > 0
                && points.size() - first < Projection.MOST_QUARTERS
                && points.get(first - 1)
                        .quarter()
                        .plus(1)
                        .equals(points.get(first).quarter())) {
            first--;
        }
        return points.subList(Math.max(first, 0), points.size());
    }
}
