package io.alliancemetrics.streaming.metrics;

import org.apache.flink.metrics.MetricGroup;

/** Where this job's own metrics stand among Flink's; docs/operations.md lists them. */
public final class AllianceMetrics {
    private static final String GROUP = "alliance";

    private AllianceMetrics() {}

    /** The group of this job's metrics within an operator's. */
    public static MetricGroup of(MetricGroup operator) {
        return operator.addGroup(GROUP);
    }
}
