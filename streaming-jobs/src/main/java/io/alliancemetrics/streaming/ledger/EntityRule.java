package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.streaming.cells.DeltaSink;
import java.util.List;

/** How an entity counts in cells, given what holds of it. A pure function. */
enum EntityRule {
    FELLOW {
        @Override
        void count(List<Step> holding, int day, int sign, DeltaSink out) {
            FellowRule.count(holding, day, sign, out);
        }
    },
    MODEL {
        @Override
        void count(List<Step> holding, int day, int sign, DeltaSink out) {
            ModelRule.count(holding, day, sign, out);
        }
    };

    /**
     * Adds what the entity counts, times the sign.
     *
     * @param holding the records' steps that hold at the end of the day, in the order of record id and office
     * @param day the recorded day
     * @param sign 1, or −1 to take back
     */
    abstract void count(List<Step> holding, int day, int sign, DeltaSink out);

    /** Adds all that an entity has put into cells over its history, times the sign. */
    final void countAll(EntityHistory history, int sign, DeltaSink out) {
        List<Step> before = List.of();
        for (int day : history.days()) {
            List<Step> holding = history.asOf(day);
            count(before, day, -sign, out);
            count(holding, day, sign, out);
            before = holding;
        }
    }
}
