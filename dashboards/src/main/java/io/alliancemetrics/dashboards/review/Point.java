package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;

/**
 * A value of a KPI in a quarter.
 *
 * @param value in the KPI's unit, with six decimals
 */
public record Point(Quarter quarter, BigDecimal value) {
    /** The quarters of a series that have a value, oldest first. */
    static List<Point> of(NavigableMap<Quarter, FigureRow> series) {
        return series.values().stream()
                .flatMap(row -> row.value().stream().map(value -> new Point(row.timePeriod(), value)))
                .toList();
    }
}
