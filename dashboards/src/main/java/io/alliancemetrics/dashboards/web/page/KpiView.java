package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.scorecard.ScorecardLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A row of the first table: a KPI of the alliance.
 *
 * @param reporting {@code 7 of 8}
 * @param missing the members without a figure; nothing if there are none
 */
record KpiView(
        String id,
        String title,
        String description,
        String formula,
        String unit,
        Optional<NumberView> number,
        StatusView status,
        Optional<ChangeView> change,
        Optional<ChangeView> changeOnYear,
        Optional<TargetView> target,
        String reporting,
        Optional<String> missing) {
    static KpiView of(ScorecardLine line) {
        return new KpiView(
                line.kpi().id(),
                line.kpi().title(),
                line.kpi().description(),
                line.kpi().formula(),
                line.unit().label(),
                line.figure().value().map(value -> NumberView.value(line.unit(), value)),
                StatusView.of(line.figure().status()),
                change(line, line.change()),
                change(line, line.changeOnYear()),
                line.standing().map(standing -> TargetView.of(line.unit(), standing)),
                line.reporting() + " of " + line.expected(),
                missing(line.missingMembers()));
    }

    private static Optional<ChangeView> change(ScorecardLine line, Optional<BigDecimal> difference) {
        return difference.map(by -> ChangeView.of(line.unit(), by));
    }

    private static Optional<String> missing(List<String> members) {
        return members.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", members));
    }
}
