package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.streaming.decode.Received;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** For the shuffle to the record ledger. */
public final class ReceivedSerializer extends VersionedSerializer<Received> {
    private static final long serialVersionUID = 1L;

    private transient FeedRecordFormat records;

    @Override
    protected int version() {
        return 1;
    }

    @Override
    protected void write(Received received, DataOutputView out) throws IOException {
        Fields.writePosition(received.position(), out);
        records().write(received.record(), out);
    }

    @Override
    protected Received read(int version, DataInputView in) throws IOException {
        return new Received(Fields.readPosition(in), records().read(in));
    }

    private FeedRecordFormat records() {
        if (records == null) {
            records = new FeedRecordFormat();
        }
        return records;
    }
}
