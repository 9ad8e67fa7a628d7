package io.alliancemetrics.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table of texts, each column as wide as its widest cell.
 *
 * @param header one word a column
 * @param rightAligned the columns, counted from 0, whose texts stand at the right edge, as numbers do
 */
public record TextTable(List<String> header, Set<Integer> rightAligned) {
    private static final String GAP = "  ";

    public TextTable {
        header = List.copyOf(header);
        rightAligned = Set.copyOf(rightAligned);
    }

    /** The lines, the header first. */
    public List<String> lines(List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        rows.forEach(row -> all.add(row.stream().map(Printable::of).toList()));
        int[] widths = new int[header.size()];
        all.forEach(row -> widen(widths, row));
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private static void widen(int[] widths, List<String> row) {
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], width(row.get(column)));
        }
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String blank = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : GAP).append(rightAligned.contains(column) ? blank + cell : cell + blank);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
