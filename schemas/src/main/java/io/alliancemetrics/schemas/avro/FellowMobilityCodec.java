package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.record.FellowMobility;
import io.alliancemetrics.schemas.record.RecordHeader;
import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

final class FellowMobilityCodec implements RecordCodec<FellowMobility> {
    @Override
    public void writeFields(FellowMobility record, Encoder out) throws IOException {
        out.writeString(record.fellowId());
        out.writeString(record.homeArea());
        out.writeString(record.hostArea());
        out.writeString(record.programme());
        out.writeInt(record.startsOn());
        Wire.writeDay(record.endsOn(), out);
    }

    @Override
    public FellowMobility readFields(RecordHeader header, Decoder in) throws IOException {
        return new FellowMobility(
                header,
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readInt(),
                Wire.readDay(in));
    }
}
