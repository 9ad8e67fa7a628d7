package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.review.Progress;
import io.alliancemetrics.dashboards.review.Roadmap;
import io.alliancemetrics.dashboards.review.RoadmapState;
import java.util.List;
import java.util.stream.Stream;

/**
 * The roadmap as CSV. A row is a MILESTONE, a figure that is EVIDENCE for one that no KPI measures, or a TARGET; {@code id} is
 * the milestone's, or the KPI's.
 */
public final class RoadmapCsv {
    private static final List<String> HEADER = List.of(
            "kind",
            "id",
            "state",
            "since",
            "kpi",
            "unit_measure",
            "comparison",
            "target",
            "due_period",
            "obs_value",
            "path_value");

    private RoadmapCsv() {}

    public static byte[] of(Roadmap roadmap) {
        return Csv.of(
                HEADER,
                Stream.concat(
                        roadmap.milestones().stream().flatMap(RoadmapCsv::rows),
                        roadmap.targets().stream()
                                .map(target -> fields("TARGET", target.kpi().id(), target))));
    }

    private static Stream<List<String>> rows(Roadmap.Stop stop) {
        String id = stop.milestone().id();
        List<String> milestone = stop.progress()
                .map(progress -> fields("MILESTONE", id, progress))
                .orElseGet(() -> fields("MILESTONE", id, stop.state()));
        return Stream.concat(Stream.of(milestone), stop.evidence().stream().map(evidence -> fields(id, evidence)));
    }

    private static List<String> fields(String kind, String id, Progress progress) {
        return List.of(
                kind,
                id,
                progress.state().name(),
                Csv.code(progress.since()),
                progress.kpi().id(),
                progress.kpi().unit().name(),
                progress.target().comparison().name(),
                TargetJson.of(progress.target()).value().toPlainString(),
                Csv.code(progress.target().due()),
                Csv.number(progress.figure()),
                Csv.number(progress.onPath()));
    }

    private static List<String> fields(String kind, String id, RoadmapState state) {
        return List.of(kind, id, state.name(), "", "", "", "", "", "", "", "");
    }

    private static List<String> fields(String id, Roadmap.Evidence evidence) {
        return List.of(
                "EVIDENCE",
                id,
                "",
                "",
                evidence.kpi().id(),
                evidence.kpi().unit().name(),
                "",
                "",
                "",
                Csv.number(evidence.figure()),
                "");
    }
}
