package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.scorecard.Scorecard;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;

/** A scorecard; {@code release} is null for the vintage {@code latest}. */
public record ScorecardJson(
        String quarter,
        String previousQuarter,
        String yearAgoQuarter,
        String vintage,
        ReleaseJson release,
        String updatedAt,
        List<String> vintages,
        List<String> quarters,
        List<String> members,
        List<LineJson> kpis) {
    /** The release that a vintage is named after. */
    public record ReleaseJson(String cutOffOn, String title) {}

    public static ScorecardJson of(Scorecard scorecard) {
        return new ScorecardJson(
                scorecard.quarter().toString(),
                scorecard.previousQuarter().toString(),
                scorecard.quarterOneYearAgo().toString(),
                scorecard.vintage(),
                release(scorecard),
                scorecard.updatedAt().toString(),
                scorecard.vintages(),
                scorecard.quarters().stream().map(Quarter::toString).toList(),
                scorecard.members(),
                scorecard.lines().stream().map(LineJson::of).toList());
    }

    private static ReleaseJson release(Scorecard scorecard) {
        return scorecard
                .release()
                .map(release -> new ReleaseJson(release.cutOffOn().toString(), release.title()))
                .orElse(null);
    }
}
