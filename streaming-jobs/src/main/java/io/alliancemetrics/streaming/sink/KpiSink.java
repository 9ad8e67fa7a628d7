package io.alliancemetrics.streaming.sink;

import io.alliancemetrics.streaming.kpi.KpiBatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes figures, each batch only after its checkpoint is complete; until then it is kept in the checkpoint, and after a
 * crash it is written again. See {@link io.alliancemetrics.streaming.kpi.KpiVersion} for why.
 */
public final class KpiSink implements Sink<KpiBatch>, SupportsCommitter<KpiBatch> {
    private static final long serialVersionUID = 1L;

    private final ClickHouseTarget target;

    public KpiSink(ClickHouseTarget target) {
        this.target = target;
    }

    @Override
    public CommittingSinkWriter<KpiBatch, KpiBatch> createWriter(WriterInitContext context) {
        return new Writer();
    }

    @Override
    public Committer<KpiBatch> createCommitter(CommitterInitContext context) {
        return new KpiCommitter(
                new Inserter(target, context.metricGroup()),
                target.connect(),
                new CommitGauges(context.metricGroup()),
                context.getJobInfo().getJobId().toString(),
                context.getRestoredCheckpointId().orElse(0));
    }

    @Override
    public SimpleVersionedSerializer<KpiBatch> getCommittableSerializer() {
        return new KpiBatchFormat();
    }

    private static final class Writer implements CommittingSinkWriter<KpiBatch, KpiBatch> {
        private final List<KpiBatch> batches = new ArrayList<>();

        @Override
        public void write(KpiBatch batch, Context context) {
            batches.add(batch);
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            // Nothing leaves before the checkpoint is complete.
        }

        @Override
        public Collection<KpiBatch> prepareCommit() {
            List<KpiBatch> prepared = List.copyOf(batches);
            batches.clear();
            return prepared;
        }

        @Override
        public void close() {
            batches.clear();
        }
    }
}
