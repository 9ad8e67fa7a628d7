package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.streaming.cells.CellDelta;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** For the shuffle to the figures. */
public final class CellDeltaSerializer extends VersionedSerializer<CellDelta> {
    private static final long serialVersionUID = 1L;

    @Override
    protected int version() {
        return 1;
    }

    @Override
    protected void write(CellDelta delta, DataOutputView out) throws IOException {
        out.writeLong(delta.cell());
        out.writeInt(delta.day());
        Fields.writeSum(delta.sum(), out);
    }

    @Override
    protected CellDelta read(int version, DataInputView in) throws IOException {
        return new CellDelta(in.readLong(), in.readInt(), Fields.readSum(in));
    }
}
