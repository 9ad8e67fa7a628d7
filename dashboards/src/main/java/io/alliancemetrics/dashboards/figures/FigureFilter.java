package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.Optional;

/** Which rows of {@code alliance.kpi}; what is left out does not narrow. */
public record FigureFilter(
        Optional<Quarter> quarter, Optional<String> vintage, Optional<Kpi> kpi, Optional<String> refArea) {
    public static final FigureFilter ALL =
            new FigureFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
