package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.cells.DeltaBuffer;
import io.alliancemetrics.streaming.serde.Types;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/** The ledger of fellows or of models, keyed by {@link EntityUpdate#entity()}: combines what the entity's records say. */
public final class EntityLedgerOperator extends CombiningOperator<EntityUpdate> {
    private static final long serialVersionUID = 1L;

    private final EntityRule rule;
    private transient ValueState<EntityHistory> histories;
    private transient DeltaBuffer difference;

    private EntityLedgerOperator(EntityRule rule) {
        this.rule = rule;
    }

    public static EntityLedgerOperator ofFellows() {
        return new EntityLedgerOperator(EntityRule.FELLOW);
    }

    public static EntityLedgerOperator ofModels() {
        return new EntityLedgerOperator(EntityRule.MODEL);
    }

    @Override
    public void open() throws Exception {
        super.open();
        difference = new DeltaBuffer();
        histories = getRuntimeContext().getState(new ValueStateDescriptor<>("entity-history", Types.ENTITY_HISTORY));
    }

    @Override
    void process(EntityUpdate update, DeltaBuffer out) throws Exception {
        EntityHistory stored = histories.value();
        EntityHistory before = stored == null ? EntityHistory.EMPTY : stored;
        EntityHistory after = before.with(update.claim());
        rule.countAll(before, -1, difference);
        rule.countAll(after, 1, difference);
        difference.drain((CellDelta delta) -> out.add(delta));
        if (after.isEmpty()) {
            histories.clear();
        } else {
            histories.update(after);
        }
    }
}
