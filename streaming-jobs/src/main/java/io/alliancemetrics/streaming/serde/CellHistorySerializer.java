package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.streaming.cells.CellHistory;
import io.alliancemetrics.streaming.cells.CellSum;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** State of the figures: a cell's sums by recorded day. Whoever puts a history into state gives it away. */
public final class CellHistorySerializer extends VersionedSerializer<CellHistory> {
    private static final long serialVersionUID = 1L;

    @Override
    protected int version() {
        return 1;
    }

    @Override
    protected void write(CellHistory history, DataOutputView out) throws IOException {
        out.writeInt(history.days().size());
        for (Map.Entry<Integer, CellSum> day : history.days().entrySet()) {
            out.writeInt(day.getKey());
            Fields.writeSum(day.getValue(), out);
        }
    }

    @Override
    protected CellHistory read(int version, DataInputView in) throws IOException {
        CellHistory history = new CellHistory();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            history.add(in.readInt(), Fields.readSum(in));
        }
        return history;
    }
}
