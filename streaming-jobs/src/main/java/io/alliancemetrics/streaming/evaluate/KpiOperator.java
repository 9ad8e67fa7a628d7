package io.alliancemetrics.streaming.evaluate;

import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.cells.CellHistory;
import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiBoard;
import io.alliancemetrics.streaming.metrics.AllianceMetrics;
import io.alliancemetrics.streaming.serde.Types;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cells to figures: once a checkpoint, the figures that changed. One instance, on the single key {@link #KEY}: after the
 * ledgers' adding up, what arrives grows with members, quarters and days, not with records.
 */
public final class KpiOperator extends AbstractStreamOperator<KpiBatch>
        implements OneInputStreamOperator<CellDelta, KpiBatch>, BoundedOneInput {
    /** The only key. */
    public static final int KEY = 0;

    private static final long serialVersionUID = 1L;
    private static final Logger PUBLICATIONS = LoggerFactory.getLogger(KpiOperator.class);

    private final KpiTable table;
    private transient KpiBoard board;
    private transient Publication publication;
    private transient Freshness freshness;
    private transient boolean isAtEnd;
    private transient String job;
    private transient MapState<Long, CellHistory> cells;
    private transient ListState<Long> lastVersion;
    private transient ListState<String> lastJob;
    private transient ListState<Long> newestRecorded;

    public KpiOperator(KpiTable table) {
        this.table = table;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        lastVersion = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("kpi-version", BasicTypeInfo.LONG_TYPE_INFO));
        lastJob = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("kpi-writer", BasicTypeInfo.STRING_TYPE_INFO));
        newestRecorded = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("newest-recorded", BasicTypeInfo.LONG_TYPE_INFO));
        cells = context.getKeyedStateStore()
                .getMapState(new MapStateDescriptor<>("cells", BasicTypeInfo.LONG_TYPE_INFO, Types.CELL_HISTORY));
        board = new KpiBoard();
        Publication.Restored restored = Publication.Restored.NOTHING;
        if (context.isRestored()) {
            setCurrentKey(KEY);
            for (Map.Entry<Long, CellHistory> cell : cells.entries()) {
                board.restore(cell.getKey(), cell.getValue().copy());
            }
            restored = new Publication.Restored(only(lastVersion, 0L), only(lastJob, ""));
        }
        job = getRuntimeContext().getJobInfo().getJobId().toString();
        publication = Publication.start(board, restored, job, table);
        freshness = Freshness.start(only(newestRecorded, 0L), publication.heldBack() > 0);
        report();
        PUBLICATIONS.info(
                "Figures of job {} are written with versions above {}, restored from {}; {} messages are read before"
                        + " the first",
                job,
                publication.version(),
                restored,
                publication.heldBack());
    }

    private void report() {
        Gauge<Long> heldBack = publication::heldBack;
        Gauge<Long> newestInFigures = freshness::newestInFigures;
        MetricGroup group = AllianceMetrics.of(getMetricGroup());
        group.gauge("heldBack", heldBack);
        group.gauge("newestInFigures", newestInFigures);
    }

    @Override
    public void processElement(StreamRecord<CellDelta> element) {
        board.add(element.getValue());
        if (element.hasTimestamp()) {
            freshness.arrived(element.getTimestamp());
        }
    }

    /** All changes before the barrier have arrived, so the figures are those of exactly the records before it. */
    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws InterruptedException {
        if (!isAtEnd) {
            publication.next(checkpointId).ifPresent(this::emit);
        }
        if (publication.heldBack() > 0) {
            PUBLICATIONS.info(
                    "Figures of job {} are held back at checkpoint {}: {} messages less than the tables account for",
                    job,
                    checkpointId,
                    publication.heldBack());
        } else {
            freshness.published(checkpointId);
        }
    }

    /** The committer has written the checkpoint's figures: it stands behind this in one chain, and the last is told first. */
    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        super.notifyCheckpointComplete(checkpointId);
        freshness.written(checkpointId);
    }

    /** A log that ends, or a job that is drained: a sink takes nothing after this. */
    @Override
    public void endInput() throws InterruptedException {
        publication.last().ifPresent(this::emit);
        isAtEnd = true;
    }

    private void emit(KpiBatch batch) {
        output.collect(new StreamRecord<>(batch));
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        setCurrentKey(KEY);
        for (Map.Entry<Long, CellHistory> cell : board.drainTouched().entrySet()) {
            if (cell.getValue().isEmpty()) {
                cells.remove(cell.getKey());
            } else {
                cells.put(cell.getKey(), cell.getValue());
            }
        }
        lastVersion.update(List.of(publication.version()));
        lastJob.update(List.of(job));
        newestRecorded.update(List.of(freshness.newestArrived()));
    }

    /** The state of an operator with one instance; a state that an earlier release did not have is empty. */
    private static <T> T only(ListState<T> state, T otherwise) throws Exception {
        Iterator<T> values = state.get().iterator();
        return values.hasNext() ? values.next() : otherwise;
    }
}
