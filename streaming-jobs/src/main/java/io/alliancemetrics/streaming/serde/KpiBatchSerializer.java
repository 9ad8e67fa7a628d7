package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** Figures on their way to ClickHouse; kept in a checkpoint until they are written there. */
public final class KpiBatchSerializer extends VersionedSerializer<KpiBatch> {
    private static final long serialVersionUID = 1L;

    /** The version this release writes. */
    public static final int VERSION = 1;

    @Override
    protected int version() {
        return VERSION;
    }

    @Override
    protected void write(KpiBatch batch, DataOutputView out) throws IOException {
        out.writeLong(batch.version());
        out.writeLong(batch.messages());
        out.writeInt(batch.rows().size());
        for (KpiBatch.Row row : batch.rows()) {
            writeKey(row.key(), out);
            out.writeBoolean(row.value() != null);
            if (row.value() != null) {
                writeValue(row.value(), out);
            }
        }
    }

    @Override
    public KpiBatch read(int version, DataInputView in) throws IOException {
        long batchVersion = in.readLong();
        long messages = in.readLong();
        int size = in.readInt();
        List<KpiBatch.Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(new KpiBatch.Row(readKey(in), in.readBoolean() ? readValue(in) : null));
        }
        return new KpiBatch(batchVersion, messages, rows);
    }

    private static void writeKey(KpiKey key, DataOutputView out) throws IOException {
        StringValue.writeString(key.kpi(), out);
        StringValue.writeString(key.refArea(), out);
        StringValue.writeString(key.timePeriod(), out);
        StringValue.writeString(key.vintage(), out);
    }

    private static KpiKey readKey(DataInputView in) throws IOException {
        return new KpiKey(
                StringValue.readString(in),
                StringValue.readString(in),
                StringValue.readString(in),
                StringValue.readString(in));
    }

    private static void writeValue(KpiValue value, DataOutputView out) throws IOException {
        Fields.writeDecimal(value.obsValue(), out);
        Fields.writeDecimal(value.numerator(), out);
        Fields.writeDecimal(value.denominator(), out);
        StringValue.writeString(value.obsStatus().name(), out);
        out.writeInt(value.reporting());
        out.writeInt(value.expected());
    }

    private static KpiValue readValue(DataInputView in) throws IOException {
        return new KpiValue(
                Fields.readDecimal(in),
                Fields.readDecimal(in),
                Fields.readDecimal(in),
                ObsStatus.valueOf(StringValue.readString(in)),
                in.readInt(),
                in.readInt());
    }
}
