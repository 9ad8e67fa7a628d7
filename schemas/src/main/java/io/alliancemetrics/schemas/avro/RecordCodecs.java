package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.Certification;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.FellowMobility;
import io.alliancemetrics.schemas.record.FxRate;
import io.alliancemetrics.schemas.record.Membership;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.record.RecordHeader;
import io.alliancemetrics.schemas.record.Release;
import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** Chooses the codec of a record. */
public final class RecordCodecs {
    private static final RdSpendCodec RD_SPEND = new RdSpendCodec();
    private static final FellowMobilityCodec FELLOW_MOBILITY = new FellowMobilityCodec();
    private static final CertificationCodec CERTIFICATION = new CertificationCodec();
    private static final AiExportsCodec AI_EXPORTS = new AiExportsCodec();
    private static final MembershipCodec MEMBERSHIP = new MembershipCodec();
    private static final FxRateCodec FX_RATE = new FxRateCodec();
    private static final ReleaseCodec RELEASE = new ReleaseCodec();

    private RecordCodecs() {}

    /** Writes the record in the newest schema version of its feed. */
    public static void write(FeedRecord record, Encoder out) throws IOException {
        write(record, record.header().submissionId(), out);
    }

    /** The same without the submission id: what makes two records of one revision the same. */
    public static void writeContent(FeedRecord record, Encoder out) throws IOException {
        write(record, "", out);
    }

    private static void write(FeedRecord record, String submissionId, Encoder out) throws IOException {
        writeHeader(record.header(), submissionId, out);
        if (record instanceof RdSpend rdSpend) {
            RD_SPEND.writeFields(rdSpend, out);
        } else if (record instanceof AiExports aiExports) {
            AI_EXPORTS.writeFields(aiExports, out);
        } else if (record instanceof FellowMobility fellowMobility) {
            FELLOW_MOBILITY.writeFields(fellowMobility, out);
        } else if (record instanceof Certification certification) {
            CERTIFICATION.writeFields(certification, out);
        } else if (record instanceof FxRate fxRate) {
            FX_RATE.writeFields(fxRate, out);
        } else if (record instanceof Membership membership) {
            MEMBERSHIP.writeFields(membership, out);
        } else {
            RELEASE.writeFields((Release) record, out);
        }
    }

    private static void writeHeader(RecordHeader header, String submissionId, Encoder out) throws IOException {
        out.writeString(header.recordId());
        out.writeInt(header.revision());
        out.writeBoolean(header.retracted());
        out.writeString(header.obsStatus());
        out.writeString(submissionId);
    }

    /** Reads a record that was written in the newest schema version of the feed. */
    public static FeedRecord read(Feed feed, Decoder in) throws IOException {
        return switch (feed) {
            case RD_SPEND -> RD_SPEND.read(in);
            case FELLOW_MOBILITY -> FELLOW_MOBILITY.read(in);
            case CERTIFICATION -> CERTIFICATION.read(in);
            case AI_EXPORTS -> AI_EXPORTS.read(in);
            case MEMBERSHIP -> MEMBERSHIP.read(in);
            case FX_RATES -> FX_RATE.read(in);
            case RELEASES -> RELEASE.read(in);
        };
    }
}
