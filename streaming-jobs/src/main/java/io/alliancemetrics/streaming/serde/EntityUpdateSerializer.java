package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.streaming.ledger.EntityUpdate;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** For the shuffle to the entity ledgers. */
public final class EntityUpdateSerializer extends VersionedSerializer<EntityUpdate> {
    private static final long serialVersionUID = 1L;

    @Override
    protected int version() {
        return 1;
    }

    @Override
    protected void write(EntityUpdate update, DataOutputView out) throws IOException {
        StringValue.writeString(update.entity(), out);
        ClaimFormat.write(update.claim(), out);
    }

    @Override
    protected EntityUpdate read(int version, DataInputView in) throws IOException {
        return new EntityUpdate(StringValue.readString(in), ClaimFormat.read(in));
    }
}
