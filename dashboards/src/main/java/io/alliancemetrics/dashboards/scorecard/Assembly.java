package io.alliancemetrics.dashboards.scorecard;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the rows of a quarter, and the alliance's rows of the two it is compared with, in the order of a scorecard. */
final class Assembly {
    private record Key(String kpi, String refArea, Quarter quarter) {}

    private final Quarter quarter;
    private final Map<Key, FigureRow> rows;

    Assembly(Quarter quarter, List<FigureRow> rows) {
        this.quarter = quarter;
        this.rows = rows.stream()
                .collect(Collectors.toMap(
                        row -> new Key(row.kpi(), row.refArea(), row.timePeriod()), Function.identity()));
    }

    List<String> members() {
        return rows.values().stream()
                .filter(row -> !row.isAlliance() && row.timePeriod().equals(quarter))
                .map(FigureRow::refArea)
                .distinct()
                .sorted()
                .toList();
    }

    Instant updatedAt() {
        return rows.values().stream()
                .map(FigureRow::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    List<ScorecardLine> lines() {
        List<String> members = members();
        return Arrays.stream(Kpi.values()).map(kpi -> line(kpi, members)).toList();
    }

    private ScorecardLine line(Kpi kpi, List<String> members) {
        Optional<FigureRow> row = row(kpi, FigureRow.ALLIANCE, quarter);
        Figure figure = row.map(Figure::of).orElse(Figure.MISSING);
        return new ScorecardLine(
                kpi,
                figure,
                allianceValue(kpi, quarter.plus(-1)),
                allianceValue(kpi, quarter.plus(-4)),
                kpi.target().map(target -> TargetStanding.of(target, quarter, figure.value())),
                row.map(FigureRow::reporting).orElse(0),
                row.map(FigureRow::expected).orElse(0),
                memberFigures(kpi, members));
    }

    /** A KPI that no member has a row of is the alliance's alone: then nobody is missing. */
    private List<MemberFigure> memberFigures(Kpi kpi, List<String> members) {
        if (members.stream().allMatch(member -> row(kpi, member, quarter).isEmpty())) {
            return List.of();
        }
        return members.stream()
                .map(member -> new MemberFigure(
                        member, row(kpi, member, quarter).map(Figure::of).orElse(Figure.MISSING)))
                .toList();
    }

    private Optional<BigDecimal> allianceValue(Kpi kpi, Quarter of) {
        return row(kpi, FigureRow.ALLIANCE, of).flatMap(FigureRow::value);
    }

    private Optional<FigureRow> row(Kpi kpi, String refArea, Quarter of) {
        return Optional.ofNullable(rows.get(new Key(kpi.id(), refArea, of)));
    }
}
