package io.alliancemetrics.dashboards;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Rows of {@code alliance.kpi} for tests that need no ClickHouse. */
public final class Figures {
    public static final Instant WRITTEN = Instant.parse("2026-11-05T12:34:56.789Z");

    private Figures() {}

    /** A row of the vintage latest; {@code value} is null for a missing figure. */
    public static FigureRow row(Kpi kpi, String refArea, String quarter, String value) {
        return row(kpi.id(), refArea, quarter, value, value == null ? ObsStatus.O : ObsStatus.A);
    }

    public static FigureRow row(String kpi, String refArea, String quarter, String value, ObsStatus status) {
        return new FigureRow(
                kpi,
                refArea,
                Quarter.parse(quarter),
                "latest",
                Optional.ofNullable(value).map(BigDecimal::new),
                "PERCENT",
                Optional.empty(),
                Optional.empty(),
                status,
                false,
                2,
                3,
                WRITTEN);
    }
}
