package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.schemas.kpi.Kpi;

/** A projection, or why there is none. */
public sealed interface ProjectionAnswer permits Projection, NoProjection {
    Kpi kpi();
}
