package io.alliancemetrics.cli.scorecard;

import io.alliancemetrics.cli.terminal.Terminal;
import io.alliancemetrics.dashboards.scorecard.Scorecard;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints the alliance's scorecard as a table: the same figures as the page, in the same words. Where the terminal is too
 * narrow for a line, the target goes to a line of its own.
 */
public final class ScorecardPrinter {
    private static final int WIDE_GAP = 2;
    private static final int NARROW_GAP = 1;

    private final PrintStream out;
    private final Terminal terminal;

    ScorecardPrinter(PrintStream out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public static ScorecardPrinter to(PrintStream results) {
        return new ScorecardPrinter(results, Terminal.ofOutput());
    }

    public void print(Scorecard scorecard) {
        List<Line> lines = scorecard.lines().stream().map(Line::new).toList();
        List<Column> columns = new ArrayList<>(figureColumns());
        columns.addAll(targetColumns());
        out.println();
        out.println(title(scorecard));
        out.println();
        if (width(columns, lines, NARROW_GAP) <= terminal.columns()) {
            boolean isWide = width(columns, lines, WIDE_GAP) <= terminal.columns();
            printTable(columns, lines, isWide ? WIDE_GAP : NARROW_GAP, false);
        } else {
            printTable(figureColumns(), lines, WIDE_GAP, true);
        }
        out.println();
    }

    private String title(Scorecard scorecard) {
        String vintage = scorecard.release().isPresent() ? "as released: " + scorecard.vintage() : "latest figures";
        String text = "Alliance scorecard " + scorecard.quarter() + ", " + vintage;
        return (terminal.isColoured() ? Colour.BOLD.paint(text) : text) + " (change: on " + scorecard.previousQuarter()
                + ")";
    }

    private static List<Column> figureColumns() {
        return List.of(
                Column.left("KPI", Line::title),
                Column.right("Value", Line::value).coloured(Line::valueColour),
                Column.left("Status", Line::status),
                Column.left("Change", Line::change),
                Column.right("Reported", Line::reporting));
    }

    private static List<Column> targetColumns() {
        return List.of(
                Column.left("Target", Line::target),
                Column.left("How far", Line::standing).coloured(Line::standingColour));
    }

    private static int width(List<Column> columns, List<Line> lines, int gap) {
        return columns.stream().mapToInt(column -> column.width(lines) + gap).sum() - gap;
    }

    private void printTable(List<Column> columns, List<Line> lines, int gap, boolean withTargetLines) {
        int[] widths = columns.stream().mapToInt(column -> column.width(lines)).toArray();
        String between = " ".repeat(gap);
        printRow(
                IntStream.range(0, widths.length)
                        .mapToObj(i -> columns.get(i).headerCell(widths[i]))
                        .toList(),
                between);
        printRow(IntStream.of(widths).mapToObj("─"::repeat).toList(), between);
        for (Line line : lines) {
            printRow(
                    IntStream.range(0, widths.length)
                            .mapToObj(i -> columns.get(i).cell(line, widths[i], terminal.isColoured()))
                            .toList(),
                    between);
            if (withTargetLines && !line.target().isEmpty()) {
                out.println("    target " + line.target() + ": " + standing(line));
            }
        }
    }

    private String standing(Line line) {
        return terminal.isColoured() ? line.standingColour().paint(line.standing()) : line.standing();
    }

    private void printRow(List<String> cells, String between) {
        out.println(String.join(between, cells).stripTrailing());
    }
}
