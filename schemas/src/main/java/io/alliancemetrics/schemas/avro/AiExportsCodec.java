package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.RecordHeader;
import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

final class AiExportsCodec implements RecordCodec<AiExports> {
    @Override
    public void writeFields(AiExports record, Encoder out) throws IOException {
        out.writeString(record.refArea());
        out.writeString(record.timePeriod());
        out.writeString(record.category());
        Wire.writeDecimal(record.amount(), out);
        out.writeString(record.currency());
    }

    @Override
    public AiExports readFields(RecordHeader header, Decoder in) throws IOException {
        return new AiExports(
                header, in.readString(), in.readString(), in.readString(), Wire.readDecimal(in), in.readString());
    }
}
