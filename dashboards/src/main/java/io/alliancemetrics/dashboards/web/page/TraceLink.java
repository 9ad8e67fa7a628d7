package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.schemas.kpi.Kpi;

/** Where a figure is traced to its records. */
final class TraceLink {
    static final String PATH = "/trace";

    private TraceLink() {}

    /** In the same quarter and vintage. */
    static String of(Kpi kpi, String refArea, ReviewContext context) {
        return PATH + context.query() + of(kpi, refArea);
    }

    /** The parameters that name the figure, behind those of the review. */
    static String of(Kpi kpi, String refArea) {
        return "&kpi=" + kpi.id() + "&ref_area=" + refArea;
    }
}
