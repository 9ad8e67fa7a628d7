package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Turns rows of a result into {@link FigureRow}s. */
final class FigureRows {
    /** What {@link #read} reads. */
    static final String COLUMNS =
            "kpi, ref_area, time_period, vintage, obs_value, unit_measure, numerator, denominator, "
                    + "obs_status, reporting, expected, toUnixTimestamp64Milli(updated_at) AS updated_millis";

    private FigureRows() {}

    static FigureRow read(ResultSet row) throws SQLException {
        return new FigureRow(
                row.getString("kpi"),
                row.getString("ref_area"),
                Quarter.parse(row.getString("time_period")),
                row.getString("vintage"),
                decimal(row, "obs_value"),
                row.getString("unit_measure"),
                decimal(row, "numerator"),
                decimal(row, "denominator"),
                ObsStatus.valueOf(row.getString("obs_status")),
                false,
                row.getInt("reporting"),
                row.getInt("expected"),
                Instant.ofEpochMilli(row.getLong("updated_millis")));
    }

    /** UNNECESSARY: the column has six decimals; anything else would be a figure changed on its way. */
    private static Optional<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column))
                .map(value -> value.setScale(FigureRow.DECIMALS, RoundingMode.UNNECESSARY));
    }
}
