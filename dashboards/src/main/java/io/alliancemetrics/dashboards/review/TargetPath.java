package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The path to a target: a straight line from the first quarter that has a figure to the target in its due period, and the
 * target from then on. A target that holds for every quarter is its own path. A path belongs to a vintage: where the first
 * quarter's figure is restated, the path begins elsewhere.
 *
 * @param start the first quarter with a figure; nothing if there is none
 */
public record TargetPath(KpiTarget target, Optional<Point> start) {
    /** The path of a series, such as {@link io.alliancemetrics.dashboards.figures.FigureTable#series} has. */
    public static TargetPath of(KpiTarget target, NavigableMap<Quarter, FigureRow> series) {
        return new TargetPath(target, Point.of(series).stream().findFirst());
    }

    /** The value of the path, with six decimals; nothing before it begins. */
    public Optional<BigDecimal> at(Quarter quarter) {
        Quarter due = target.duePeriod();
        if (due == null || quarter.compareTo(due) >= 0) {
            return Optional.of(Exact.figure(target.value()));
        }
        return start.filter(from -> from.quarter().compareTo(quarter) <= 0).map(from -> between(from, due, quarter));
    }

    /** Where a figure of that quarter is on the path. */
    public PathState state(Quarter quarter, Optional<BigDecimal> figure) {
        return figure.map(value -> state(quarter, value)).orElse(PathState.UNKNOWN);
    }

    /** How far a figure is above the path, in the KPI's unit; negative below; nothing where one of the two is not there. */
    public Optional<BigDecimal> lead(Quarter quarter, Optional<BigDecimal> figure) {
        return figure.flatMap(value -> at(quarter).map(value::subtract));
    }

    private PathState state(Quarter quarter, BigDecimal value) {
        if (target.isMetBy(value)) {
            return PathState.MET;
        }
        if (target.due().filter(due -> quarter.compareTo(due) < 0).isEmpty()) {
            return PathState.MISSED;
        }
        boolean isShort = at(quarter).filter(path -> value.compareTo(path) < 0).isPresent();
        return isShort ? PathState.BEHIND : PathState.AHEAD;
    }

    private BigDecimal between(Point from, Quarter due, Quarter quarter) {
        BigDecimal gone = BigDecimal.valueOf(quarter.index() - from.quarter().index());
        BigDecimal whole = BigDecimal.valueOf(due.index() - from.quarter().index());
        BigDecimal rise = target.value().subtract(from.value());
        return Exact.figure(from.value().add(rise.multiply(gone).divide(whole, Exact.DIGITS)));
    }
}
