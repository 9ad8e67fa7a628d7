package io.alliancemetrics.dashboards.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.alliancemetrics.dashboards.figures.FigureFilter;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of {@code alliance.kpi} as CSV (RFC 4180, UTF-8, header row); a missing figure is an empty field. */
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
            "reporting",
            "expected",
            "updated_at");

    private FigureCsv() {}

    public static byte[] of(List<FigureRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(bytes)) {
            csv.writeRecord(HEADER);
            rows.forEach(row -> csv.writeRecord(fields(row)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write CSV into memory", e);
        }
        return bytes.toByteArray();
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

    /** A spreadsheet must take text as text: one that looks like a formula gets an apostrophe in front. */
    static String text(String value) {
        boolean looksLikeFormula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return looksLikeFormula ? "'" + value : value;
    }

    private static List<String> fields(FigureRow row) {
        return List.of(
                text(row.kpi()),
                text(row.refArea()),
                row.timePeriod().toString(),
                text(row.vintage()),
                number(row.value()),
                text(row.unitMeasure()),
                number(row.numerator()),
                number(row.denominator()),
                row.status().name(),
                Integer.toString(row.reporting()),
                Integer.toString(row.expected()),
                row.updatedAt().toString());
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }
}
