package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.streaming.cells.DeltaBuffer;
import io.alliancemetrics.streaming.decode.Disposition;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.Received;
import io.alliancemetrics.streaming.decode.RecordCounts;
import io.alliancemetrics.streaming.decode.RejectionLog;
import io.alliancemetrics.streaming.serde.Types;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/** The record ledger, keyed by {@link Received#recordKey()}: decides on records and derives what changes in cells and entities. */
public final class RecordLedgerOperator extends CombiningOperator<Received> {
    /** Every record with its disposition. */
    public static final OutputTag<Judged> JUDGED = new OutputTag<>("judged", Types.JUDGED);

    /** What fellowships say of fellows. */
    public static final OutputTag<EntityUpdate> FELLOWS = new OutputTag<>("fellows", Types.ENTITY_UPDATE);

    /** What certificates say of models. */
    public static final OutputTag<EntityUpdate> MODELS = new OutputTag<>("models", Types.ENTITY_UPDATE);

    private static final long serialVersionUID = 1L;

    private transient RecordLedger ledger;
    private transient RecordCounts counts;
    private transient RejectionLog rejections;
    private transient ValueState<RecordHistory> histories;

    @Override
    public void open() throws Exception {
        super.open();
        ledger = new RecordLedger();
        counts = new RecordCounts(getMetricGroup());
        rejections = new RejectionLog();
        reportNewestDecided();
        histories = getRuntimeContext().getState(new ValueStateDescriptor<>("record-history", Types.RECORD_HISTORY));
    }

    @Override
    void process(Received received, DeltaBuffer out) throws Exception {
        RecordHistory stored = histories.value();
        RecordHistory before = stored == null ? RecordHistory.EMPTY : stored;
        RecordLedger.Decision decision = ledger.decide(before, received);
        tell(decision.judged(), out);
        if (decision.judged().disposition() == Disposition.ACCEPTED) {
            histories.update(decision.after());
            derive(received, before.timeline(), decision.after().timeline(), out);
        }
    }

    private void tell(Judged judged, DeltaBuffer out) {
        account(out, judged.position().recordedAt());
        counts.count(judged);
        if (judged.disposition() == Disposition.REJECTED) {
            rejections.add(judged);
        }
        output.collect(JUDGED, new StreamRecord<>(judged));
    }

    private void derive(Received received, List<Step> before, List<Step> after, DeltaBuffer out) {
        Feed feed = received.record().feed();
        if (feed == Feed.FELLOW_MOBILITY) {
            EntityUpdates.between(before, after, received)
                    .forEach(update -> output.collect(FELLOWS, new StreamRecord<>(update)));
        } else if (feed == Feed.CERTIFICATION) {
            EntityUpdates.between(before, after, received)
                    .forEach(update -> output.collect(MODELS, new StreamRecord<>(update)));
        } else {
            Effects.emitDifference(before, after, out);
        }
    }
}
