package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.streaming.decode.Disposition;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.LogPosition;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** For the way to the record log, where it is not chained. */
public final class JudgedSerializer extends VersionedSerializer<Judged> {
    private static final long serialVersionUID = 1L;
    private static final Disposition[] DISPOSITIONS = Disposition.values();

    private transient FeedRecordFormat records;

    @Override
    protected int version() {
        return 1;
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // never kept in state: both ends are the same release
    protected void write(Judged judged, DataOutputView out) throws IOException {
        Fields.writePosition(judged.position(), out);
        out.writeBoolean(judged.record() != null);
        if (judged.record() != null) {
            records().write(judged.record(), out);
        }
        StringValue.writeString(judged.recordId(), out);
        out.writeByte(judged.disposition().ordinal());
        StringValue.writeString(judged.rule(), out);
        StringValue.writeString(judged.reason(), out);
    }

    @Override
    protected Judged read(int version, DataInputView in) throws IOException {
        LogPosition position = Fields.readPosition(in);
        FeedRecord record = in.readBoolean() ? records().read(in) : null;
        return new Judged(
                position,
                record,
                StringValue.readString(in),
                DISPOSITIONS[in.readByte()],
                StringValue.readString(in),
                StringValue.readString(in));
    }

    private FeedRecordFormat records() {
        if (records == null) {
            records = new FeedRecordFormat();
        }
        return records;
    }
}
