package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.figures.FigureFilter;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of {@code alliance.kpi} as CSV (RFC 4180, UTF-8, header row); a missing or confidential figure is
 * an empty field. */
public final class FigureCsv {
    private static final List<String> HEADER = List.of(
            "kpi",
            "ref_area",
            "time_period",
            "vintage",
            "obs_value",
            "unit_measure",
            "numerator",
            "denominator",
            "obs_status",
            "conf_status",
            "reporting",
            "expected",
            "updated_at");

    private FigureCsv() {}

    public static byte[] of(List<FigureRow> rows) {
        return Csv.of(HEADER, rows.stream().map(FigureCsv::fields));
    }

    /** {@code alliance-kpi-2026-Q3-latest.csv}: what was asked for, made of checked values only. */
    public static String fileName(FigureFilter filter) {
        return Stream.of(
                        Optional.of("alliance-kpi"),
                        filter.kpi().map(Kpi::id),
                        filter.refArea(),
                        filter.quarter().map(Quarter::toString),
                        filter.vintage())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("-", "", ".csv"));
    }

    private static List<String> fields(FigureRow row) {
        return List.of(
                Csv.text(row.kpi()),
                Csv.text(row.refArea()),
                row.timePeriod().toString(),
                Csv.text(row.vintage()),
                Csv.number(row.value()),
                Csv.text(row.unitMeasure()),
                Csv.number(row.numerator()),
                Csv.number(row.denominator()),
                row.status().name(),
                ConfStatus.of(row.confidential()),
                Integer.toString(row.reporting()),
                Integer.toString(row.expected()),
                row.updatedAt().toString());
    }
}
