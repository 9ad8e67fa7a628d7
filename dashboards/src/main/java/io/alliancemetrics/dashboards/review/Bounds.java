package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.schemas.kpi.Kpi;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Between which values a KPI can lie by its definition, in its unit.
 *
 * @param least nothing if it can be as low as may be
 * @param most nothing if it can be as high as may be
 */
public record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    private static final BigDecimal NOTHING_LEFT = BigDecimal.valueOf(-100);

    static Bounds of(Kpi kpi) {
        return switch (kpi) {
            case JOINT_RESEARCH_ALLOCATION_SHARE,
                    CONTINGENCY_RESERVE_SHARE,
                    STANDARD_ADOPTION_RATE,
                    AUDIT_COMPLIANCE_RATE -> new Bounds(Optional.of(BigDecimal.ZERO), Optional.of(Exact.HUNDRED));
            // More may be spent in a quarter than is allocated in it, and more fellows may come than is the goal.
            case RD_EXPENDITURE_SHARE,
                    TALENT_MOBILITY_INDEX,
                    CROSS_BORDER_FELLOWS,
                    ACTIVE_FELLOWS,
                    INBOUND_FELLOWS,
                    CERTIFIED_MODELS,
                    AI_EXPORTS,
                    MEMBER_COUNT -> new Bounds(Optional.of(BigDecimal.ZERO), Optional.empty());
            case AI_EXPORT_GROWTH -> new Bounds(Optional.of(NOTHING_LEFT), Optional.empty());
            case ECONOMIC_IMPACT, CUMULATIVE_ECONOMIC_IMPACT -> new Bounds(Optional.empty(), Optional.empty());
        };
    }

    /** The value itself, or the bound that it is beyond. */
    BigDecimal clamp(BigDecimal value) {
        BigDecimal raised = least.map(value::max).orElse(value);
        return most.map(raised::min).orElse(raised);
    }
}
