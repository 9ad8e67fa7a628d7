package io.alliancemetrics.cli.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds figures against figures, cell by cell. */
final class FigureComparison {
    private FigureComparison() {}

    /** The differences in the order of the keys. */
    static List<FigureDifference> of(Collection<FigureRow> found, Collection<FigureRow> computed) {
        Map<FigureKey, FigureRow> rest = byKey(found);
        List<FigureDifference> differences = new ArrayList<>();
        byKey(computed).forEach((key, expected) -> {
            FigureRow row = rest.remove(key);
            if (row == null) {
                differences.add(
                        new FigureDifference(key, FigureDifference.ROW, FigureDifference.NO_ROW, text(expected)));
            } else {
                addCells(row, expected, differences);
            }
        });
        rest.forEach((key, row) ->
                differences.add(new FigureDifference(key, FigureDifference.ROW, text(row), FigureDifference.NO_ROW)));
        differences.sort((one, other) -> one.key().compareTo(other.key()));
        return differences;
    }

    private static void addCells(FigureRow found, FigureRow computed, List<FigureDifference> differences) {
        for (int i = 0; i < FigureRow.COLUMNS.size(); i++) {
            String cell = found.cells().get(i);
            String expected = computed.cells().get(i);
            if (!cell.equals(expected)) {
                differences.add(new FigureDifference(found.key(), FigureRow.COLUMNS.get(i), cell, expected));
            }
        }
    }

    /** What a whole row says in short: value and status. */
    private static String text(FigureRow row) {
        return row.cells().get(FigureRow.COLUMNS.indexOf("obs_value")) + " "
                + row.cells().get(FigureRow.COLUMNS.indexOf("obs_status"));
    }

    private static Map<FigureKey, FigureRow> byKey(Collection<FigureRow> rows) {
        Map<FigureKey, FigureRow> byKey = new TreeMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }
}
