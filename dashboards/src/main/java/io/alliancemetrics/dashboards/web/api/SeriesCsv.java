package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.review.Projection.Step;
import io.alliancemetrics.dashboards.review.Series;
import java.util.List;

/** A KPI of the alliance over time as CSV. */
public final class SeriesCsv {
    private static final List<String> HEADER = List.of(
            "kpi",
            "unit_measure",
            "time_period",
            "obs_value",
            "obs_status",
            "path_value",
            "projected_value",
            "low",
            "high");

    private SeriesCsv() {}

    public static byte[] of(Series series) {
        return Csv.of(HEADER, series.entries().stream().map(entry -> fields(series, entry)));
    }

    private static List<String> fields(Series series, Series.Entry entry) {
        return List.of(
                series.kpi().id(),
                series.kpi().unit().name(),
                entry.quarter().toString(),
                Csv.number(entry.value()),
                Csv.code(entry.row().map(FigureRow::status)),
                Csv.number(entry.path()),
                Csv.number(entry.projected().map(Step::value)),
                Csv.number(entry.projected().map(Step::low)),
                Csv.number(entry.projected().map(Step::high)));
    }
}
