package io.alliancemetrics.dashboards.scorecard;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A KPI in the quarter of its scorecard.
 *
 * @param figure the alliance's
 * @param previous the alliance's value one quarter before, of the same vintage
 * @param yearAgo the alliance's value four quarters before, of the same vintage
 * @param standing how the figure stands to the target; nothing if the KPI has none
 * @param reporting members whose figure is not missing
 * @param expected members in that quarter
 * @param members the members' figures by reference area; empty for a KPI that only the alliance has
 */
public record ScorecardLine(
        Kpi kpi,
        Figure figure,
        Optional<BigDecimal> previous,
        Optional<BigDecimal> yearAgo,
        Optional<TargetStanding> standing,
        int reporting,
        int expected,
        List<MemberFigure> members) {
    public ScorecardLine {
        members = List.copyOf(members);
    }

    public Unit unit() {
        return kpi.unit();
    }

    /** The difference to the quarter before, in the unit: percentage points if that is percent. */
    public Optional<BigDecimal> change() {
        return changeOn(previous);
    }

    /** The difference to the same quarter of the year before, in the unit. */
    public Optional<BigDecimal> changeOnYear() {
        return changeOn(yearAgo);
    }

    /** The members whose figure is missing. */
    public List<String> missingMembers() {
        return members.stream()
                .filter(member -> member.figure().isMissing())
                .map(MemberFigure::refArea)
                .toList();
    }

    private Optional<BigDecimal> changeOn(Optional<BigDecimal> before) {
        return figure.value().flatMap(value -> before.map(value::subtract));
    }
}
