package io.alliancemetrics.streaming.sink;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.Certification;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.FellowMobility;
import io.alliancemetrics.schemas.record.FxRate;
import io.alliancemetrics.schemas.record.Membership;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.record.RecordHeader;
import io.alliancemetrics.schemas.record.Release;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.LogPosition;
import java.util.ArrayList;
import java.util.List;

/** Accepted revisions as rows of the tables {@code store_<feed>}; the columns of docs/clickhouse.md in their order. */
final class RecordRows {
    private static final List<String> HEAD = List.of("office", "record_id", "revision", "retracted", "obs_status");
    private static final List<String> TAIL = List.of("recorded_at", "submission_id", "topic", "partition", "offset");

    private RecordRows() {}

    static String table(Feed feed) {
        return "store_" + feed.table();
    }

    static List<String> columns(Feed feed) {
        List<String> columns = new ArrayList<>(HEAD);
        columns.addAll(own(feed));
        columns.addAll(TAIL);
        return List.copyOf(columns);
    }

    static void write(Judged accepted, TopicName topic, RowBuffer row) {
        FeedRecord record = accepted.record();
        RecordHeader header = record.header();
        row.string(topic.office().code());
        row.string(header.recordId());
        row.int32(header.revision());
        row.uint8(header.retracted() ? 1 : 0);
        row.string(header.obsStatus());
        writeOwn(record, row);
        LogPosition position = accepted.position();
        row.int64(position.recordedAt());
        row.string(header.submissionId());
        row.string(position.topic());
        row.int32(position.partition());
        row.int64(position.offset());
        row.endRow();
    }

    private static List<String> own(Feed feed) {
        return switch (feed) {
            case RD_SPEND -> List.of("ref_area", "measure", "purpose", "programme", "booked_on", "amount", "currency");
            case FELLOW_MOBILITY -> List.of("fellow_id", "home_area", "host_area", "programme", "starts_on", "ends_on");
            case CERTIFICATION ->
                List.of(
                        "ref_area",
                        "model_id",
                        "holder",
                        "certification_body",
                        "issued_on",
                        "valid_until",
                        "withdrawn_on",
                        "safety_audited_on",
                        "bias_audited_on",
                        "privacy_audited_on");
            case AI_EXPORTS -> List.of("ref_area", "time_period", "category", "amount", "currency");
            case MEMBERSHIP -> List.of("ref_area", "joined_on", "left_on");
            case FX_RATES -> List.of("currency", "time_period", "rate", "rate_type", "source");
            case RELEASES -> List.of("time_period", "cut_off_on", "title");
        };
    }

    private static void writeOwn(FeedRecord record, RowBuffer row) {
        if (record instanceof RdSpend spend) {
            write(spend, row);
        } else if (record instanceof AiExports exports) {
            write(exports, row);
        } else if (record instanceof FellowMobility fellowship) {
            write(fellowship, row);
        } else if (record instanceof Certification certificate) {
            write(certificate, row);
        } else if (record instanceof FxRate rate) {
            write(rate, row);
        } else if (record instanceof Membership membership) {
            write(membership, row);
        } else {
            write((Release) record, row);
        }
    }

    private static void write(RdSpend record, RowBuffer row) {
        row.string(record.refArea());
        row.string(record.measure());
        row.string(record.purpose());
        row.string(record.programme());
        row.day(record.bookedOn());
        row.int64(record.amount());
        row.string(record.currency());
    }

    private static void write(AiExports record, RowBuffer row) {
        row.string(record.refArea());
        row.string(record.timePeriod());
        row.string(record.category());
        row.int64(record.amount());
        row.string(record.currency());
    }

    private static void write(FellowMobility record, RowBuffer row) {
        row.string(record.fellowId());
        row.string(record.homeArea());
        row.string(record.hostArea());
        row.string(record.programme());
        row.day(record.startsOn());
        row.optionalDay(record.endsOn());
    }

    private static void write(Certification record, RowBuffer row) {
        row.string(record.refArea());
        row.string(record.modelId());
        row.string(record.holder());
        row.string(record.certificationBody());
        row.day(record.issuedOn());
        row.optionalDay(record.validUntil());
        row.optionalDay(record.withdrawnOn());
        row.optionalDay(record.safetyAuditedOn());
        row.optionalDay(record.biasAuditedOn());
        row.optionalDay(record.privacyAuditedOn());
    }

    private static void write(Membership record, RowBuffer row) {
        row.string(record.refArea());
        row.day(record.joinedOn());
        row.optionalDay(record.leftOn());
    }

    private static void write(FxRate record, RowBuffer row) {
        row.string(record.currency());
        row.string(record.timePeriod());
        row.int64(record.rate());
        row.string(record.rateType());
        row.string(record.source());
    }

    private static void write(Release record, RowBuffer row) {
        row.string(record.timePeriod());
        row.day(record.cutOffOn());
        row.string(record.title());
    }
}
