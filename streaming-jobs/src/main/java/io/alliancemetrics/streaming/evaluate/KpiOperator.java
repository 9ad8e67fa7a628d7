package io.alliancemetrics.streaming.evaluate;

import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.cells.CellHistory;
import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiBoard;
import io.alliancemetrics.streaming.serde.Types;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Cells to figures: once a checkpoint, the figures that changed. One instance, on the single key {@link #KEY}: after the
 * ledgers' adding up, what arrives grows with members, quarters and days, not with records.
 */
public final class KpiOperator extends AbstractStreamOperator<KpiBatch>
        implements OneInputStreamOperator<CellDelta, KpiBatch>, BoundedOneInput {
    /** The only key. */
    public static final int KEY = 0;

    private static final long serialVersionUID = 1L;

    private final KpiTable table;
    private transient KpiBoard board;
    private transient Publication publication;
    private transient boolean isAtEnd;
    private transient MapState<Long, CellHistory> cells;
    private transient ListState<Long> lastVersion;

    public KpiOperator(KpiTable table) {
        this.table = table;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        lastVersion = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("kpi-version", BasicTypeInfo.LONG_TYPE_INFO));
        cells = context.getKeyedStateStore()
                .getMapState(new MapStateDescriptor<>("cells", BasicTypeInfo.LONG_TYPE_INFO, Types.CELL_HISTORY));
        board = new KpiBoard();
        long restoredVersion = 0;
        if (context.isRestored()) {
            setCurrentKey(KEY);
            for (Map.Entry<Long, CellHistory> cell : cells.entries()) {
                board.restore(cell.getKey(), cell.getValue().copy());
            }
            for (long version : lastVersion.get()) {
                restoredVersion = Math.max(restoredVersion, version);
            }
        }
        publication = Publication.start(board, restoredVersion, table.read());
    }

    @Override
    public void processElement(StreamRecord<CellDelta> element) {
        board.add(element.getValue());
    }

    /** All changes before the barrier have arrived, so the figures are those of exactly the records before it. */
    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        if (!isAtEnd) {
            publication.next(checkpointId).ifPresent(this::emit);
        }
    }

    /** A log that ends, or a job that is drained: a sink takes nothing after this. */
    @Override
    public void endInput() {
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
        lastVersion.clear();
        lastVersion.add(publication.version());
    }
}
