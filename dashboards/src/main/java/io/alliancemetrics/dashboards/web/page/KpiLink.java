package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.schemas.kpi.Kpi;

/** Where the page of a KPI is. */
final class KpiLink {
    private KpiLink() {}

    /** Without the parameters. */
    static String path(Kpi kpi) {
        return "/kpis/" + kpi.id();
    }

    /** In the same quarter and vintage. */
    static String of(Kpi kpi, ReviewContext context) {
        return path(kpi) + context.query();
    }
}
