package io.alliancemetrics.cli.scorecard;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import io.alliancemetrics.dashboards.scorecard.FigureFormat;
import io.alliancemetrics.dashboards.scorecard.Scorecard;
import io.alliancemetrics.dashboards.scorecard.ScorecardLine;
import io.alliancemetrics.dashboards.scorecard.TargetStanding;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Prints the alliance's scorecard as a table: the same figures as the page, in the same words. */
public final class ScorecardPrinter {
    private static final String NO_DATA = "no data";
    private static final int UP = 1;
    private static final int DOWN = -1;

    private final PrintStream out;

    public ScorecardPrinter(PrintStream out) {
        this.out = out;
    }

    public void print(Scorecard scorecard) {
        out.println();
        out.println("Alliance scorecard " + scorecard.quarter() + ", "
                + (scorecard.release().isPresent() ? "as released: " + scorecard.vintage() : "latest figures"));
        out.println(AsciiTable.getTable(AsciiTable.NO_BORDERS, scorecard.lines(), columns(scorecard)));
        out.println();
    }

    private static List<ColumnData<ScorecardLine>> columns(Scorecard scorecard) {
        return List.of(
                column("KPI", HorizontalAlign.LEFT, line -> line.kpi().title()),
                column("Value", HorizontalAlign.RIGHT, ScorecardPrinter::value),
                column("Unit", HorizontalAlign.LEFT, line -> line.unit().label()),
                column("Status", HorizontalAlign.LEFT, ScorecardPrinter::status),
                column("Since " + scorecard.previousQuarter(), HorizontalAlign.RIGHT, ScorecardPrinter::change),
                column("Target", HorizontalAlign.LEFT, ScorecardPrinter::target),
                column("How far", HorizontalAlign.LEFT, ScorecardPrinter::standing),
                column("Reporting", HorizontalAlign.RIGHT, line -> line.reporting() + " of " + line.expected()));
    }

    private static ColumnData<ScorecardLine> column(
            String header, HorizontalAlign align, Function<ScorecardLine, String> cell) {
        return new Column().header(header).headerAlign(align).dataAlign(align).with(cell);
    }

    private static String value(ScorecardLine line) {
        return line.figure()
                .value()
                .map(value -> FigureFormat.value(line.unit(), value))
                .orElse(NO_DATA);
    }

    private static String status(ScorecardLine line) {
        return line.figure().isMissing() ? "" : line.figure().status().label();
    }

    private static String change(ScorecardLine line) {
        return line.change()
                .map(change -> FigureFormat.change(line.unit(), change) + " " + arrow(line.kpi(), change))
                .orElse("");
    }

    private static String arrow(Kpi kpi, BigDecimal change) {
        return switch (FigureFormat.direction(kpi.unit(), change)) {
            case UP -> "▲";
            case DOWN -> "▼";
            default -> "·";
        };
    }

    private static String target(ScorecardLine line) {
        return line.standing().map(standing -> target(line, standing.target())).orElse("");
    }

    private static String target(ScorecardLine line, KpiTarget target) {
        String due = target.due().map(quarter -> " by " + quarter).orElse("");
        return target.comparison().symbol() + " " + FigureFormat.target(line.unit(), target.value()) + due;
    }

    private static String standing(ScorecardLine line) {
        return line.standing().map(standing -> standing(line, standing)).orElse("");
    }

    private static String standing(ScorecardLine line, TargetStanding standing) {
        if (standing.isMet() || standing.distance().isEmpty()) {
            return standing.state().label();
        }
        return standing.state().label() + ", "
                + FigureFormat.distance(line.unit(), standing.distance().get()) + " to go";
    }
}
