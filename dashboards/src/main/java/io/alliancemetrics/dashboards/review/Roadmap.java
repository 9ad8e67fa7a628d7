package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.Milestone;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The way to 2029: the milestones and the targets of the catalogue, with their states in a quarter.
 *
 * @param targets of all KPIs that have one, in the order of the catalogue
 */
public record Roadmap(Quarter quarter, List<Stop> milestones, List<Progress> targets) {
    public Roadmap {
        milestones = List.copyOf(milestones);
        targets = List.copyOf(targets);
    }

    /**
     * A milestone.
     *
     * @param progress nothing if no KPI measures it
     * @param evidence what KPIs of the same matter say; empty if a KPI measures it
     */
    public record Stop(Milestone milestone, Optional<Progress> progress, List<Evidence> evidence) {
        public Stop {
            evidence = List.copyOf(evidence);
        }

        public RoadmapState state() {
            return progress.map(Progress::state).orElse(RoadmapState.NOT_MEASURED);
        }
    }

    /** The alliance's figure of a KPI; nothing if it is missing. */
    public record Evidence(Kpi kpi, Optional<BigDecimal> figure) {}

    public static Roadmap of(FigureTable table, Quarter quarter) {
        return new Roadmap(
                quarter,
                Arrays.stream(Milestone.values())
                        .map(milestone -> stop(milestone, table, quarter))
                        .toList(),
                Arrays.stream(Kpi.values())
                        .flatMap(kpi -> kpi.target().stream().map(target -> Progress.of(kpi, target, table, quarter)))
                        .toList());
    }

    private static Stop stop(Milestone milestone, FigureTable table, Quarter quarter) {
        Optional<Progress> progress = milestone
                .kpi()
                .flatMap(kpi -> milestone.target().map(target -> Progress.of(kpi, target, table, quarter)));
        List<Evidence> evidence = milestone.evidence().stream()
                .map(kpi -> new Evidence(kpi, table.alliance(kpi, quarter).flatMap(FigureRow::value)))
                .toList();
        return new Stop(milestone, progress, evidence);
    }
}
