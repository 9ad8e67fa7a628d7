package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.record.FxRate;
import io.alliancemetrics.schemas.record.RecordHeader;
import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

final class FxRateCodec implements RecordCodec<FxRate> {
    @Override
    public void writeFields(FxRate record, Encoder out) throws IOException {
        out.writeString(record.currency());
        out.writeString(record.timePeriod());
        Wire.writeDecimal(record.rate(), out);
        out.writeString(record.rateType());
        out.writeString(record.source());
    }

    @Override
    public FxRate readFields(RecordHeader header, Decoder in) throws IOException {
        return new FxRate(
                header, in.readString(), in.readString(), Wire.readDecimal(in), in.readString(), in.readString());
    }
}
