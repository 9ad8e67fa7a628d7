package io.alliancemetrics.dashboards.scorecard;

import io.alliancemetrics.schemas.kpi.KpiTarget;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a figure stands to its target.
 *
 * @param distance figure minus target, in the KPI's unit: negative is short of it; nothing if the figure is missing
 */
public record TargetStanding(KpiTarget target, State state, Optional<BigDecimal> distance) {
    /** Whether the target is reached. */
    public enum State {
        MET("met"),
        /** Not reached, and not due yet. */
        NOT_YET("not yet met"),
        /** Not reached although it is due, or holds for every quarter. */
        MISSED("not met"),
        UNKNOWN("no data");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static TargetStanding of(KpiTarget target, Quarter quarter, Optional<BigDecimal> figure) {
        State state = figure.map(value -> state(target, quarter, value)).orElse(State.UNKNOWN);
        return new TargetStanding(target, state, figure.map(value -> value.subtract(target.value())));
    }

    public boolean isMet() {
        return state == State.MET;
    }

    private static State state(KpiTarget target, Quarter quarter, BigDecimal value) {
        if (target.isMetBy(value)) {
            return State.MET;
        }
        boolean dueLater =
                target.due().filter(due -> quarter.compareTo(due) < 0).isPresent();
        return dueLater ? State.NOT_YET : State.MISSED;
    }
}
