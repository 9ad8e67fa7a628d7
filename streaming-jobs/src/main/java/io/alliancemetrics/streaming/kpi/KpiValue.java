package io.alliancemetrics.streaming.kpi;

import io.alliancemetrics.schemas.value.ObsStatus;
import java.math.BigDecimal;

/**
 * A figure.
 *
 * @param obsValue of scale 6; null if and only if the status is {@link ObsStatus#O}
 * @param numerator of a ratio, of scale 6; null if there is none
 * @param denominator of a ratio, of scale 6; null if there is none
 * @param reporting members that are not missing
 * @param expected members; 1 for a member's own figure
 */
public record KpiValue(
        BigDecimal obsValue,
        BigDecimal numerator,
        BigDecimal denominator,
        ObsStatus obsStatus,
        int reporting,
        int expected) {}
