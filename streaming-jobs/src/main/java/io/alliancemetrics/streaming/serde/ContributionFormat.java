package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.streaming.ledger.Contribution;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** A contribution: a byte that says which kind, and its fields. Part of the state's format. */
final class ContributionFormat {
    private static final byte NONE = 0;
    private static final byte AMOUNT = 1;
    private static final byte SPAN = 2;
    private static final byte FELLOWSHIP = 3;
    private static final byte CERTIFICATE = 4;

    private ContributionFormat() {}

    static void write(Contribution contribution, DataOutputView out) throws IOException {
        if (contribution == null) {
            out.writeByte(NONE);
        } else if (contribution instanceof Contribution.Amount amount) {
            out.writeByte(AMOUNT);
            out.writeLong(amount.cell());
            out.writeLong(amount.amount());
        } else if (contribution instanceof Contribution.Span span) {
            out.writeByte(SPAN);
            out.writeLong(span.cell());
            out.writeInt(span.endQuarter());
        } else if (contribution instanceof Contribution.Fellowship fellowship) {
            out.writeByte(FELLOWSHIP);
            StringValue.writeString(fellowship.fellowId(), out);
            out.writeInt(fellowship.home());
            out.writeInt(fellowship.host());
            out.writeInt(fellowship.startsOn());
            out.writeInt(fellowship.endsOn());
        } else if (contribution instanceof Contribution.Certificate certificate) {
            out.writeByte(CERTIFICATE);
            write(certificate, out);
        }
    }

    static Contribution read(DataInputView in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case NONE -> null;
            case AMOUNT -> new Contribution.Amount(in.readLong(), in.readLong());
            case SPAN -> new Contribution.Span(in.readLong(), in.readInt());
            case FELLOWSHIP ->
                new Contribution.Fellowship(
                        StringValue.readString(in), in.readInt(), in.readInt(), in.readInt(), in.readInt());
            case CERTIFICATE -> readCertificate(in);
            default -> throw new IOException("Found contribution kind " + kind + ", expected 0 to 4");
        };
    }

    private static void write(Contribution.Certificate certificate, DataOutputView out) throws IOException {
        out.writeInt(certificate.area());
        StringValue.writeString(certificate.modelId(), out);
        out.writeInt(certificate.issuedOn());
        out.writeInt(certificate.validUntil());
        out.writeInt(certificate.withdrawnOn());
        out.writeInt(certificate.safetyAuditedOn());
        out.writeInt(certificate.biasAuditedOn());
        out.writeInt(certificate.privacyAuditedOn());
    }

    private static Contribution readCertificate(DataInputView in) throws IOException {
        return new Contribution.Certificate(
                in.readInt(),
                StringValue.readString(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
    }
}
