package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sparkline: a series as a small line without axes, its gaps left open. In units of a box of {@link #WIDTH} × {@link #HEIGHT}.
 *
 * @param path of SVG's element path; a point alone is a line of no length
 * @param x of the last point
 * @param y of the last point
 */
record Spark(String path, String x, String y) {
    static final int WIDTH = 120;
    static final int HEIGHT = 32;

    /** Two years of quarters, and the one before them. */
    private static final int MOST_QUARTERS = 9;

    /** Room for the last point's dot. */
    private static final int MARGIN = 4;

    /** The quarters up to one; nothing if none of them has a figure. */
    static Optional<Spark> of(NavigableMap<Quarter, FigureRow> series, Quarter until) {
        NavigableMap<Quarter, BigDecimal> values = new TreeMap<>();
        Quarter from = until.plus(1 - MOST_QUARTERS);
        series.headMap(until, true).tailMap(from, true).forEach((quarter, row) -> row.value()
                .ifPresent(value -> values.put(quarter, value)));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Scale across = new Scale(
                BigDecimal.valueOf(values.firstKey().index()),
                BigDecimal.valueOf(until.index()),
                MARGIN,
                WIDTH - MARGIN);
        Scale up = new Scale(
                values.values().stream().min(BigDecimal::compareTo).orElseThrow(),
                values.values().stream().max(BigDecimal::compareTo).orElseThrow(),
                HEIGHT - MARGIN,
                MARGIN);
        return Optional.of(new Spark(
                path(values, across, up),
                across.at(BigDecimal.valueOf(values.lastKey().index())),
                up.at(values.lastEntry().getValue())));
    }

    private static String path(NavigableMap<Quarter, BigDecimal> values, Scale across, Scale up) {
        List<String> steps = new ArrayList<>();
        values.forEach((quarter, value) -> {
            String point = across.at(BigDecimal.valueOf(quarter.index())) + " " + up.at(value);
            boolean goesOn = values.containsKey(quarter.plus(-1));
            steps.add(goesOn ? "L" + point : "M" + point + "l0 0");
        });
        return String.join("", steps);
    }

    /** From values to places of a drawing. */
    record Scale(BigDecimal from, BigDecimal to, int fromPlace, int toPlace) {
        String at(BigDecimal value) {
            BigDecimal span = to.subtract(from);
            if (span.signum() == 0) {
                return Integer.toString((fromPlace + toPlace) / 2);
            }
            return value.subtract(from)
                    .multiply(BigDecimal.valueOf((long) toPlace - fromPlace))
                    .divide(span, 1, RoundingMode.HALF_EVEN)
                    .add(BigDecimal.valueOf(fromPlace))
                    .toPlainString();
        }
    }
}
