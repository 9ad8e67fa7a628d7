package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.record.RecordHeader;
import io.alliancemetrics.schemas.record.Release;
import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

final class ReleaseCodec implements RecordCodec<Release> {
    @Override
    public void writeFields(Release record, Encoder out) throws IOException {
        out.writeString(record.timePeriod());
        out.writeInt(record.cutOffOn());
        out.writeString(record.title());
    }

    @Override
    public Release readFields(RecordHeader header, Decoder in) throws IOException {
        return new Release(header, in.readString(), in.readInt(), in.readString());
    }
}
