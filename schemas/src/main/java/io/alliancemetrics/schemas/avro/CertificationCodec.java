package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.record.Certification;
import io.alliancemetrics.schemas.record.RecordHeader;
import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

final class CertificationCodec implements RecordCodec<Certification> {
    @Override
    public void writeFields(Certification record, Encoder out) throws IOException {
        out.writeString(record.refArea());
        out.writeString(record.modelId());
        out.writeString(record.holder());
        out.writeString(record.certificationBody());
        out.writeInt(record.issuedOn());
        Wire.writeDay(record.validUntil(), out);
        Wire.writeDay(record.withdrawnOn(), out);
        Wire.writeDay(record.safetyAuditedOn(), out);
        Wire.writeDay(record.biasAuditedOn(), out);
        Wire.writeDay(record.privacyAuditedOn(), out);
    }

    @Override
    public Certification readFields(RecordHeader header, Decoder in) throws IOException {
        return new Certification(
                header,
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readInt(),
                Wire.readDay(in),
                Wire.readDay(in),
                Wire.readDay(in),
                Wire.readDay(in),
                Wire.readDay(in));
    }
}
