package io.alliancemetrics.dashboards.scorecard;

import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the council reads: every KPI of a quarter, as one vintage has it.
 *
 * @param release the release that the vintage is named after; nothing for {@code latest}
 * @param updatedAt when the newest of the figures was written
 * @param vintages what can be chosen: {@code latest} first, then the newest release first
 * @param quarters the quarters that the vintage has, newest first
 * @param members the members that have rows in this quarter, by reference area
 * @param lines one per KPI, in the order of the catalogue, those without rows included (as missing)
 */
public record Scorecard(
        Quarter quarter,
        String vintage,
        Optional<Release> release,
        Instant updatedAt,
        List<String> vintages,
        List<Quarter> quarters,
        List<String> members,
        List<ScorecardLine> lines) {
    public Scorecard {
        vintages = List.copyOf(vintages);
        quarters = List.copyOf(quarters);
        members = List.copyOf(members);
        lines = List.copyOf(lines);
    }

    public ScorecardLine line(Kpi kpi) {
        return lines.stream().filter(line -> line.kpi() == kpi).findFirst().orElseThrow();
    }

    public Quarter previousQuarter() {
        return quarter.plus(-1);
    }

    public Quarter quarterOneYearAgo() {
        return quarter.plus(-4);
    }
}
