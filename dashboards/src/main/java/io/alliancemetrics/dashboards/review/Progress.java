package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * How the alliance's figure of a quarter stands to a target.
 *
 * @param since the first of the quarters in which the target is met without a break up to this one; nothing if it is not met
 * @param figure the alliance's figure; nothing if it is missing
 * @param onPath the path's value in the quarter; nothing before the path begins
 */
public record Progress(
        Kpi kpi,
        KpiTarget target,
        RoadmapState state,
        Optional<Quarter> since,
        Optional<BigDecimal> figure,
        Optional<BigDecimal> onPath) {
    static Progress of(Kpi kpi, KpiTarget target, FigureTable table, Quarter quarter) {
        NavigableMap<Quarter, FigureRow> series = table.series(kpi, FigureRow.ALLIANCE);
        Optional<BigDecimal> figure = table.alliance(kpi, quarter).flatMap(FigureRow::value);
        TargetPath path = TargetPath.of(target, series);
        return new Progress(
                kpi,
                target,
                RoadmapState.of(path.state(quarter, figure)),
                since(target, series, quarter),
                figure,
                path.at(quarter));
    }

    private static Optional<Quarter> since(KpiTarget target, NavigableMap<Quarter, FigureRow> series, Quarter quarter) {
        Quarter first = quarter;
        while (isMet(target, series.get(first))) {
            first = first.plus(-1);
        }
        return first.equals(quarter) ? Optional.empty() : Optional.of(first.plus(1));
    }

    private static boolean isMet(KpiTarget target, FigureRow row) {
        return row != null && row.value().filter(target::isMetBy).isPresent();
    }
}
