package io.alliancemetrics.cli.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure as text.
 *
 * @param cells in the order of {@link #COLUMNS}; decimals with six decimals, NULL as {@code \N}
 */
record FigureRow(FigureKey key, List<String> cells) {
    static final List<String> COLUMNS =
            List.of("obs_value", "unit_measure", "numerator", "denominator", "obs_status", "reporting", "expected");

    /** Selects what {@link #read} reads; the vintage is left to the query. */
    static final String SELECTED =
            "kpi, ref_area, time_period, ifNull(toDecimalString(obs_value, 6), '\\\\N') AS obs_value,"
                    + " unit_measure, ifNull(toDecimalString(numerator, 6), '\\\\N') AS numerator,"
                    + " ifNull(toDecimalString(denominator, 6), '\\\\N') AS denominator, obs_status,"
                    + " toString(reporting) AS reporting, toString(expected) AS expected";

    FigureRow {
        cells = List.copyOf(cells);
    }

    static FigureRow read(String vintage, ResultSet row) throws SQLException {
        FigureKey key =
                new FigureKey(vintage, row.getString("kpi"), row.getString("ref_area"), row.getString("time_period"));
        List<String> cells = new ArrayList<>(COLUMNS.size());
        for (String column : COLUMNS) {
            cells.add(row.getString(column));
        }
        return new FigureRow(key, cells);
    }
}
