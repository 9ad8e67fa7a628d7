package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.figures.FigureRow;
import java.math.BigDecimal;
import java.util.List;

/** Rows of {@code alliance.kpi}, with its column names. */
public record FigureJson(List<Row> rows) {
    /** A row; {@code obs_value} is null exactly if {@code obs_status} is O or {@code conf_status} is C. */
    public record Row(
            String kpi,
            String refArea,
            String timePeriod,
            String vintage,
            BigDecimal obsValue,
            String unitMeasure,
            BigDecimal numerator,
            BigDecimal denominator,
            String obsStatus,
            String confStatus,
            int reporting,
            int expected,
            String updatedAt) {
        static Row of(FigureRow row) {
            return new Row(
                    row.kpi(),
                    row.refArea(),
                    row.timePeriod().toString(),
                    row.vintage(),
                    row.value().orElse(null),
                    row.unitMeasure(),
                    row.numerator().orElse(null),
                    row.denominator().orElse(null),
                    row.status().name(),
                    ConfStatus.of(row.confidential()),
                    row.reporting(),
                    row.expected(),
                    row.updatedAt().toString());
        }
    }

    public static FigureJson of(List<FigureRow> rows) {
        return new FigureJson(rows.stream().map(Row::of).toList());
    }
}
