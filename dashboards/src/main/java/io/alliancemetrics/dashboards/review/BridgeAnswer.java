package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;

/** A bridge between two figures of the alliance, or why there is none. */
public sealed interface BridgeAnswer permits Bridge, NoBridge {
    Kpi kpi();

    /** The quarter of the older figure. */
    Quarter from();

    /** The quarter of the newer figure. */
    Quarter to();
}
