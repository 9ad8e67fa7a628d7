package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.Arrays;
import java.util.List;

/** The KPIs and what they mean, in the order of the scorecard. */
public record CatalogueJson(List<Entry> kpis) {
    /** A KPI; {@code target} is null if it has none. */
    public record Entry(
            String kpi,
            String title,
            String description,
            String formula,
            String unitMeasure,
            String kind,
            String direction,
            TargetJson target) {
        static Entry of(Kpi kpi) {
            return new Entry(
                    kpi.id(),
                    kpi.title(),
                    kpi.description(),
                    kpi.formula(),
                    kpi.unit().name(),
                    kpi.kind().name(),
                    kpi.direction().name(),
                    kpi.target().map(TargetJson::of).orElse(null));
        }
    }

    public static CatalogueJson all() {
        return new CatalogueJson(Arrays.stream(Kpi.values()).map(Entry::of).toList());
    }
}
