package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.scorecard.Figure;
import io.alliancemetrics.dashboards.scorecard.MemberFigure;
import io.alliancemetrics.dashboards.scorecard.Scorecard;
import io.alliancemetrics.dashboards.scorecard.ScorecardLine;
import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The second table: a row per member, a column per KPI that members have, and the alliance below. */
record MemberTable(List<Column> columns, List<Row> rows, List<Cell> alliance) {
    /** A KPI. */
    record Column(String id, String title, String unit) {}

    /** A member. */
    record Row(String code, String name, List<Cell> cells) {}

    /**
     * A member's part in a KPI.
     *
     * @param flag nothing for a normal figure
     */
    record Cell(Optional<NumberView> number, Optional<StatusView> flag) {
        static Cell of(Unit unit, Figure figure) {
            StatusView status = StatusView.of(figure.status());
            return new Cell(
                    figure.value().map(value -> NumberView.value(unit, value)),
                    status.flag().isEmpty() ? Optional.empty() : Optional.of(status));
        }
    }

    static MemberTable of(Scorecard scorecard) {
        List<ScorecardLine> lines = scorecard.lines().stream()
                .filter(line -> !line.members().isEmpty())
                .toList();
        return new MemberTable(
                lines.stream().map(MemberTable::column).toList(),
                IntStream.range(0, scorecard.members().size())
                        .mapToObj(index -> row(scorecard.members().get(index), index, lines))
                        .toList(),
                lines.stream().map(line -> Cell.of(line.unit(), line.figure())).toList());
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    private static Column column(ScorecardLine line) {
        return new Column(line.kpi().id(), line.kpi().title(), line.unit().label());
    }

    private static Row row(String member, int index, List<ScorecardLine> lines) {
        List<Cell> cells = lines.stream()
                .map(line -> cell(line, line.members().get(index)))
                .toList();
        return new Row(member, name(member), cells);
    }

    private static Cell cell(ScorecardLine line, MemberFigure member) {
        return Cell.of(line.unit(), member.figure());
    }

    /** The code itself if it is none that has a name. */
    private static String name(String code) {
        return code.length() == 2
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)
                : code;
    }
}
