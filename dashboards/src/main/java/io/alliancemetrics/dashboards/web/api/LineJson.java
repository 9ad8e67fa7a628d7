package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.scorecard.MemberFigure;
import io.alliancemetrics.dashboards.scorecard.ScorecardLine;
import io.alliancemetrics.dashboards.scorecard.TargetStanding;
import java.math.BigDecimal;
import java.util.List;

/**
 * A KPI of a scorecard. Differences are in the unit, percentage points if that is PERCENT; null where one of the two figures
 * is missing.
 */
public record LineJson(
        String kpi,
        String title,
        String unitMeasure,
        BigDecimal obsValue,
        String obsStatus,
        String confStatus,
        BigDecimal previousValue,
        BigDecimal change,
        BigDecimal yearAgoValue,
        BigDecimal changeOnYear,
        StandingJson target,
        int reporting,
        int expected,
        List<MemberJson> members) {
    /** The target and how the figure stands to it; {@code distance} is figure minus target value. */
    public record StandingJson(
            String comparison, BigDecimal value, String duePeriod, String state, BigDecimal distance) {
        static StandingJson of(TargetStanding standing) {
            TargetJson target = TargetJson.of(standing.target());
            return new StandingJson(
                    target.comparison(),
                    target.value(),
                    target.duePeriod(),
                    standing.state().name(),
                    standing.distance().orElse(null));
        }
    }

    /** A member's part; {@code obs_value} is null if it is missing (status O) or confidential (C). */
    public record MemberJson(String refArea, BigDecimal obsValue, String obsStatus, String confStatus) {
        static MemberJson of(MemberFigure member) {
            return new MemberJson(
                    member.refArea(),
                    member.figure().value().orElse(null),
                    member.figure().status().name(),
                    ConfStatus.of(member.figure().confidential()));
        }
    }

    static LineJson of(ScorecardLine line) {
        return new LineJson(
                line.kpi().id(),
                line.kpi().title(),
                line.unit().name(),
                line.figure().value().orElse(null),
                line.figure().status().name(),
                ConfStatus.of(line.figure().confidential()),
                line.previous().orElse(null),
                line.change().orElse(null),
                line.yearAgo().orElse(null),
                line.changeOnYear().orElse(null),
                line.standing().map(StandingJson::of).orElse(null),
                line.reporting(),
                line.expected(),
                line.members().stream().map(MemberJson::of).toList());
    }
}
