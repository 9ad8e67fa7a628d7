package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;

/** No bridge. */
public record NoBridge(Kpi kpi, Quarter from, Quarter to, Reason reason) implements BridgeAnswer {
    /** Why there is none. */
    public enum Reason {
        /** The vintage has no figures of the older quarter. */
        NO_QUARTER_BEFORE,
        /** The older figure is missing: nobody reported it, or its denominator is 0. */
        MISSING_BEFORE,
        /** The newer figure is missing. */
        MISSING_AFTER,
        /** One of the two figures is not shown. */
        CONFIDENTIAL,
        /** The members' figures do not add up to the alliance's: they are being rewritten, or too large or too small to be stored. */
        NOT_ADDITIVE
    }
}
