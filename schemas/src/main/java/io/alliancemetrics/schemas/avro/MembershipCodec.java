package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.record.Membership;
import io.alliancemetrics.schemas.record.RecordHeader;
import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

final class MembershipCodec implements RecordCodec<Membership> {
    @Override
    public void writeFields(Membership record, Encoder out) throws IOException {
        out.writeString(record.refArea());
        out.writeInt(record.joinedOn());
        Wire.writeDay(record.leftOn(), out);
    }

    @Override
    public Membership readFields(RecordHeader header, Decoder in) throws IOException {
        return new Membership(header, in.readString(), in.readInt(), Wire.readDay(in));
    }
}
