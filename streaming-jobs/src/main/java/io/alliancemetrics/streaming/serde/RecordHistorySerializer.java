package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.streaming.ledger.RecordHistory;
import io.alliancemetrics.streaming.ledger.Revision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** State of the record ledger: most of the job's state, so it is kept small. */
public final class RecordHistorySerializer extends VersionedSerializer<RecordHistory> {
    private static final long serialVersionUID = 1L;

    @Override
    protected int version() {
        return 1;
    }

    @Override
    protected void write(RecordHistory history, DataOutputView out) throws IOException {
        out.writeInt(history.revisions().size());
        for (Revision revision : history.revisions()) {
            out.writeInt(revision.number());
            out.writeInt(revision.recordedDay());
            out.writeLong(revision.hashHigh());
            out.writeLong(revision.hashLow());
            out.writeBoolean(revision.isProvisional());
            ContributionFormat.write(revision.contribution(), out);
        }
    }

    @Override
    protected RecordHistory read(int version, DataInputView in) throws IOException {
        int size = in.readInt();
        List<Revision> revisions = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            revisions.add(new Revision(
                    in.readInt(),
                    in.readInt(),
                    in.readLong(),
                    in.readLong(),
                    in.readBoolean(),
                    ContributionFormat.read(in)));
        }
        return new RecordHistory(revisions);
    }
}
