package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;

/** The causes of a difference between two tables of figures, or why they cannot be told. */
public sealed interface CauseAnswer permits CauseBridge, NoCauses {
    Kpi kpi();

    Quarter quarter();
}
