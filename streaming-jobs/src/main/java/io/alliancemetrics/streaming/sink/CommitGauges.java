package io.alliancemetrics.streaming.sink;

import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiVersion;
import io.alliancemetrics.streaming.metrics.AllianceMetrics;
import java.util.List;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** Says which figures were written last, and when, for Prometheus; all 0 until this start of the job has written some. */
final class CommitGauges {
    private volatile KpiBatch last = new KpiBatch(0, 0, List.of());
    private volatile long at;

    CommitGauges(MetricGroup operator) {
        MetricGroup group = AllianceMetrics.of(operator);
        Gauge<Long> time = () -> at;
        // A version as a whole is more than Prometheus' numbers hold exactly.
        Gauge<Long> lineage = () -> KpiVersion.lineage(last.version());
        Gauge<Long> checkpoint = () -> KpiVersion.checkpointId(last.version());
        Gauge<Long> messages = () -> last.messages();
        group.gauge("lastCommitTime", time);
        group.gauge("lastCommitLineage", lineage);
        group.gauge("lastCommitCheckpoint", checkpoint);
        group.gauge("messagesInFigures", messages);
    }

    void committed(KpiBatch batch) {
        last = new KpiBatch(batch.version(), batch.messages(), List.of());
        at = System.currentTimeMillis();
    }
}
