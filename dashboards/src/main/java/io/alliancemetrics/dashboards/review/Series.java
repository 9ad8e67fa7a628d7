package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.Projection.Step;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A KPI of the alliance over time, as a review of a quarter shows it: the figures up to that quarter, the path to the target,
 * and the projection.
 *
 * @param entries every quarter from the first one of the vintage to the reviewed one, or the due period if that is later
 * @param projection nothing if the KPI has no target or the target no due period
 */
public record Series(Kpi kpi, List<Entry> entries, Optional<ProjectionAnswer> projection) {
    public Series {
        entries = List.copyOf(entries);
    }

    /**
     * A quarter.
     *
     * @param row nothing after the reviewed quarter
     * @param path nothing without a target and before the path begins
     * @param projected nothing for quarters that are not projected
     */
    public record Entry(Quarter quarter, Optional<FigureRow> row, Optional<BigDecimal> path, Optional<Step> projected) {
        public Optional<BigDecimal> value() {
            return row.flatMap(FigureRow::value);
        }
    }

    /** The series of a vintage that has the quarter. */
    public static Series of(Kpi kpi, FigureTable table, Quarter quarter) {
        Optional<ProjectionAnswer> projection = Projections.of(kpi, table, quarter);
        Map<Quarter, Step> steps = projection.map(Series::steps).orElse(Map.of());
        Optional<TargetPath> path =
                kpi.target().map(target -> TargetPath.of(target, table.series(kpi, FigureRow.ALLIANCE)));
        List<Entry> entries = IntStream.rangeClosed(
                        first(table, quarter).index(), last(kpi, quarter).index())
                .mapToObj(Quarter::new)
                .map(at -> new Entry(
                        at,
                        at.compareTo(quarter) > 0 ? Optional.empty() : table.alliance(kpi, at),
                        path.flatMap(of -> of.at(at)),
                        Optional.ofNullable(steps.get(at))))
                .toList();
        return new Series(kpi, entries, projection);
    }

    private static Quarter first(FigureTable table, Quarter quarter) {
        return table.quarters().stream()
                .findFirst()
                .filter(first -> first.compareTo(quarter) < 0)
                .orElse(quarter);
    }

    private static Quarter last(Kpi kpi, Quarter quarter) {
        return kpi.target()
                .flatMap(KpiTarget::due)
                .filter(due -> due.compareTo(quarter) > 0)
                .orElse(quarter);
    }

    private static Map<Quarter, Step> steps(ProjectionAnswer answer) {
        return answer instanceof Projection projection
                ? projection.steps().stream().collect(Collectors.toMap(Step::quarter, Function.identity()))
                : Map.of();
    }
}
