package io.alliancemetrics.dashboards;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rows of {@code alliance.kpi} for tests that need no ClickHouse. */
public final class Figures {
    public static final Instant WRITTEN = Instant.parse("2026-11-05T12:34:56.789Z");

    private Figures() {}

    /** A row of the vintage latest; {@code value} is null for a missing figure. */
    public static FigureRow row(Kpi kpi, String refArea, String quarter, String value) {
        return row(kpi.id(), refArea, quarter, value, value == null ? ObsStatus.O : ObsStatus.A);
    }

    public static FigureRow row(String kpi, String refArea, String quarter, String value, ObsStatus status) {
        return row(
                kpi,
                refArea,
                Quarter.parse(quarter),
                Optional.ofNullable(value).map(BigDecimal::new),
                Optional.empty(),
                Optional.empty(),
                status);
    }

    /** A ratio with what stands above and below its line. */
    public static FigureRow ratio(
            Kpi kpi, String refArea, String quarter, String value, String numerator, String denominator) {
        return row(
                kpi.id(),
                refArea,
                Quarter.parse(quarter),
                Optional.of(new BigDecimal(value)),
                Optional.of(new BigDecimal(numerator)),
                Optional.of(new BigDecimal(denominator)),
                ObsStatus.A);
    }

    public static FigureRow row(
            String kpi,
            String refArea,
            Quarter quarter,
            Optional<BigDecimal> value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            ObsStatus status) {
        return new FigureRow(
                kpi,
                refArea,
                quarter,
                "latest",
                value,
                Kpi.of(kpi).map(known -> known.unit().name()).orElse("PERCENT"),
                numerator,
                denominator,
                status,
                false,
                2,
                3,
                WRITTEN);
    }

    /** A table of the vintage latest. */
    public static FigureTable table(FigureRow... rows) {
        return FigureTable.of("latest", List.of(rows));
    }

    /** The alliance's figures from a quarter on, one a quarter; {@code null} is a missing one. */
    public static FigureTable allianceSeries(Kpi kpi, String first, String... values) {
        Quarter from = Quarter.parse(first);
        return table(IntStream.range(0, values.length)
                .mapToObj(index -> row(kpi, FigureRow.ALLIANCE, from.plus(index).toString(), values[index]))
                .toArray(FigureRow[]::new));
    }
}
