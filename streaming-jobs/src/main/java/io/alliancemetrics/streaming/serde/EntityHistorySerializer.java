package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.streaming.ledger.Claim;
import io.alliancemetrics.streaming.ledger.EntityHistory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** State of the entity ledgers. */
public final class EntityHistorySerializer extends VersionedSerializer<EntityHistory> {
    private static final long serialVersionUID = 1L;

    @Override
    protected int version() {
        return 1;
    }

    @Override
    protected void write(EntityHistory history, DataOutputView out) throws IOException {
        out.writeInt(history.claims().size());
        for (Claim claim : history.claims()) {
            ClaimFormat.write(claim, out);
        }
    }

    @Override
    protected EntityHistory read(int version, DataInputView in) throws IOException {
        int size = in.readInt();
        List<Claim> claims = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            claims.add(ClaimFormat.read(in));
        }
        return new EntityHistory(claims);
    }
}
