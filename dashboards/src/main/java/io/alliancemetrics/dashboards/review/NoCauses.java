package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;

/** The causes cannot be told; before and after are the first table and the last one. */
public record NoCauses(Kpi kpi, Quarter quarter, NoBridge.Reason reason) implements CauseAnswer {}
