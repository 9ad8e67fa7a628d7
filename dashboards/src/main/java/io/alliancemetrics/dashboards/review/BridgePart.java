package io.alliancemetrics.dashboards.review;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A member's part in a change of the alliance's figure.
 *
 * @param refAreas the member; several only if they are {@link Role#CONFIDENTIAL}
 * @param value in the KPI's unit, percentage points if that is percent; with six decimals
 * @param before the member's own figure before; nothing if there is none that may be shown
 * @param after the member's own figure after
 */
public record BridgePart(
        List<String> refAreas, Role role, BigDecimal value, Optional<BigDecimal> before, Optional<BigDecimal> after) {
    /** By reference area; confidential members at the end. */
    static final Comparator<BridgePart> ORDER = Comparator.comparing(
                    (BridgePart part) -> part.role() == Role.CONFIDENTIAL)
            .thenComparing(part -> part.refAreas().get(0));

    public BridgePart {
        refAreas = List.copyOf(refAreas);
    }

    BridgePart withValue(BigDecimal newValue) {
        return new BridgePart(refAreas, role, newValue, before, after);
    }
}
