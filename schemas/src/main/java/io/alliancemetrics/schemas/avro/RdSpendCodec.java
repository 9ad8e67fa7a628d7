package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.record.RecordHeader;
import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

final class RdSpendCodec implements RecordCodec<RdSpend> {
    @Override
    public void writeFields(RdSpend record, Encoder out) throws IOException {
        out.writeString(record.refArea());
        out.writeString(record.measure());
        out.writeString(record.purpose());
        out.writeString(record.programme());
        out.writeInt(record.bookedOn());
        Wire.writeDecimal(record.amount(), out);
        out.writeString(record.currency());
    }

    @Override
    public RdSpend readFields(RecordHeader header, Decoder in) throws IOException {
        return new RdSpend(
                header,
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readInt(),
                Wire.readDecimal(in),
                in.readString());
    }
}
