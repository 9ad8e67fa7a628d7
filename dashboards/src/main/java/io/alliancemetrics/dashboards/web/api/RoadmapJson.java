package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.review.Progress;
import io.alliancemetrics.dashboards.review.Roadmap;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;

/** The milestones and the targets with their states. */
public record RoadmapJson(String quarter, String vintage, List<MilestoneJson> milestones, List<ProgressJson> targets) {
    /** A milestone; {@code progress} is null if no KPI measures it, and then there may be evidence. */
    public record MilestoneJson(
            String milestone,
            String title,
            String description,
            String state,
            ProgressJson progress,
            List<EvidenceJson> evidence) {
        static MilestoneJson of(Roadmap.Stop stop) {
            return new MilestoneJson(
                    stop.milestone().id(),
                    stop.milestone().title(),
                    stop.milestone().description(),
                    stop.state().name(),
                    stop.progress().map(ProgressJson::of).orElse(null),
                    stop.evidence().stream().map(EvidenceJson::of).toList());
        }
    }

    /**
     * How a KPI stands to a target.
     *
     * @param since the first quarter from which it is met without a break; null if it is not met
     * @param pathValue where the path to the target is in the quarter; null before it begins
     */
    public record ProgressJson(
            String kpi,
            String unitMeasure,
            TargetJson target,
            String state,
            String since,
            BigDecimal obsValue,
            BigDecimal pathValue) {
        static ProgressJson of(Progress progress) {
            return new ProgressJson(
                    progress.kpi().id(),
                    progress.kpi().unit().name(),
                    TargetJson.of(progress.target()),
                    progress.state().name(),
                    progress.since().map(Quarter::toString).orElse(null),
                    progress.figure().orElse(null),
                    progress.onPath().orElse(null));
        }
    }

    /** A figure that speaks of a milestone without measuring it. */
    public record EvidenceJson(String kpi, String unitMeasure, BigDecimal obsValue) {
        static EvidenceJson of(Roadmap.Evidence evidence) {
            return new EvidenceJson(
                    evidence.kpi().id(),
                    evidence.kpi().unit().name(),
                    evidence.figure().orElse(null));
        }
    }

    public static RoadmapJson of(String vintage, Roadmap roadmap) {
        return new RoadmapJson(
                roadmap.quarter().toString(),
                vintage,
                roadmap.milestones().stream().map(MilestoneJson::of).toList(),
                roadmap.targets().stream().map(ProgressJson::of).toList());
    }
}
