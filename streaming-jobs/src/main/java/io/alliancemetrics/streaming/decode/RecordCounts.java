package io.alliancemetrics.streaming.decode;

import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.streaming.metrics.AllianceMetrics;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts messages by what became of them. One operator counts a message, so the sum over all of them is what was consumed.
 * Like all of Flink's counters they begin at 0 whenever the job starts, and what is read again is counted again.
 */
public final class RecordCounts {
    /** Arrays inside, so counting makes no objects. */
    private final Map<Disposition, Counter> byDisposition = new EnumMap<>(Disposition.class);

    private final Map<Rule, Counter> byRule = new EnumMap<>(Rule.class);

    /** Registers its counters in an operator's group. */
    public RecordCounts(MetricGroup operator) {
        MetricGroup group = AllianceMetrics.of(operator);
        for (Disposition disposition : Disposition.values()) {
            byDisposition.put(
                    disposition,
                    group.addGroup("disposition", disposition.name()).counter("records"));
        }
        for (Rule rule : Rule.values()) {
            byRule.put(rule, group.addGroup("rule", rule.name()).counter("rejected"));
        }
    }

    public void count(Judged judged) {
        byDisposition.get(judged.disposition()).inc();
        if (judged.disposition() == Disposition.REJECTED) {
            // A look-up, but only here: who rejects a record has made sentences about it already.
            byRule.get(Rule.valueOf(judged.rule())).inc();
        }
    }
}
