package io.alliancemetrics.schemas.kpi;

import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the council wants a KPI to reach.
 *
 * @param comparison how the figure is compared with the value
 * @param value in the KPI's unit
 * @param duePeriod the quarter by which; null if it holds for every quarter
 */
public record KpiTarget(Comparison comparison, BigDecimal value, Quarter duePeriod) {
    /** How a figure is compared with the target. */
    public enum Comparison {
        AT_LEAST("≥"),
        MORE_THAN(">"),
        EQUAL_TO("=");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    public Optional<Quarter> due() {
        return Optional.ofNullable(duePeriod);
    }

    public boolean isMetBy(BigDecimal figure) {
        int order = figure.compareTo(value);
        return switch (comparison) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case EQUAL_TO -> order == 0;
        };
    }

    /** {@code ≥ 30 by 2030-Q4}. */
    @Override
    public String toString() {
        return comparison.symbol() + " " + value.toPlainString() + (duePeriod == null ? "" : " by " + duePeriod);
    }
}
