package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.cells.DeltaBuffer;
import io.alliancemetrics.streaming.decode.Disposition;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.Received;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The ledgers without Flink: the same functions that the operators call, over maps. */
public final class Ledgers {
    private final RecordLedger ledger = new RecordLedger();
    private final Map<String, RecordHistory> records = new HashMap<>();
    private final Map<String, EntityHistory> fellows = new HashMap<>();
    private final Map<String, EntityHistory> models = new HashMap<>();
    private final DeltaBuffer buffer = new DeltaBuffer();

    /** Decides on a record; what it changes in cells waits for {@link #drain}. */
    public Judged file(Received received) {
        RecordHistory before = records.getOrDefault(received.recordKey(), RecordHistory.EMPTY);
        RecordLedger.Decision decision = ledger.decide(before, received);
        if (decision.judged().disposition() == Disposition.ACCEPTED) {
            records.put(received.recordKey(), decision.after());
            derive(received, before.timeline(), decision.after().timeline());
        }
        return decision.judged();
    }

    public void drain(Consumer<CellDelta> out) {
        buffer.drain(out);
    }

    private void derive(Received received, List<Step> before, List<Step> after) {
        Feed feed = received.record().feed();
        if (feed == Feed.FELLOW_MOBILITY) {
            EntityUpdates.between(before, after, received).forEach(update -> tell(update, fellows, EntityRule.FELLOW));
        } else if (feed == Feed.CERTIFICATION) {
            EntityUpdates.between(before, after, received).forEach(update -> tell(update, models, EntityRule.MODEL));
        } else {
            Effects.emitDifference(before, after, buffer);
        }
    }

    private void tell(EntityUpdate update, Map<String, EntityHistory> entities, EntityRule rule) {
        EntityHistory before = entities.getOrDefault(update.entity(), EntityHistory.EMPTY);
        EntityHistory after = before.with(update.claim());
        rule.countAll(before, -1, buffer);
        rule.countAll(after, 1, buffer);
        entities.put(update.entity(), after);
    }
}
