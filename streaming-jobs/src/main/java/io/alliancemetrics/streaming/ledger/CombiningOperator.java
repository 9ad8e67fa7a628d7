package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.cells.CellKind;
import io.alliancemetrics.streaming.cells.DeltaBuffer;
import io.alliancemetrics.streaming.metrics.AllianceMetrics;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up changes of cells and sends them on before each checkpoint, or when too many have come together. As nothing is held
 * back over a checkpoint's barrier, the buffer is no state. A change carries, as its time, when the newest message was recorded that
 * has been decided on before it: so the figures can say how new they are.
 *
 * @param <IN> what it takes
 */
abstract class CombiningOperator<IN> extends AbstractStreamOperator<CellDelta>
        implements OneInputStreamOperator<IN, CellDelta>, BoundedOneInput {
    private static final long serialVersionUID = 1L;
    private static final int MAX_BUFFERED = 50_000;
    private static final long ACCOUNTED = Cell.key(CellKind.ACCOUNTED, Cell.NONE, 0, Cell.NONE);

    private transient DeltaBuffer buffer;
    private transient NewestMessage newest;

    @Override
    public void open() throws Exception {
        super.open();
        buffer = new DeltaBuffer();
        newest = new NewestMessage();
        newest.setTime(System.currentTimeMillis());
    }

    @Override
    public final void processElement(StreamRecord<IN> element) throws Exception {
        process(element.getValue(), buffer);
        if (buffer.size() >= MAX_BUFFERED) {
            drain();
        }
    }

    @Override
    public final void prepareSnapshotPreBarrier(long checkpointId) {
        drain();
    }

    @Override
    public final void endInput() {
        drain();
    }

    abstract void process(IN value, DeltaBuffer out) throws Exception;

    /** Counts a message that has been decided on. */
    final void account(DeltaBuffer out, long recordedAt) {
        out.add(ACCOUNTED, 0, 1, 1, 0);
        newest.see(recordedAt);
    }

    /** For those that decide on messages. */
    final void reportNewestDecided() {
        Gauge<Long> newestDecided = newest::recordedAt;
        AllianceMetrics.of(getMetricGroup()).gauge("newestDecided", newestDecided);
    }

    private void drain() {
        long recordedAt = newest.recordedAt();
        buffer.drain(delta ->
                output.collect(recordedAt == 0 ? new StreamRecord<>(delta) : new StreamRecord<>(delta, recordedAt)));
        newest.setTime(System.currentTimeMillis());
    }
}
