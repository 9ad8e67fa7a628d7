package io.alliancemetrics.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.Certification;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.FellowMobility;
import io.alliancemetrics.schemas.record.FxRate;
import io.alliancemetrics.schemas.record.Membership;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.record.RecordHeader;
import io.alliancemetrics.schemas.record.Release;
import io.alliancemetrics.schemas.value.EpochDay;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Holds the order of each feed's columns and the order of its record's fields together. */
class RecordBuilderTest {
    private static final RecordHeader HEADER = new RecordHeader("EX-0001", 1, false, "A", "s-1");

    @Test
    void rdSpend() {
        assertThat(build(new SampleRow(Feed.RD_SPEND), Feed.RD_SPEND))
                .isEqualTo(new RdSpend(
                        HEADER,
                        "KR",
                        "EXPENDITURE",
                        "JOINT_RESEARCH",
                        "Bridge",
                        day("2026-03-31"),
                        125_000_000L,
                        "KRW"));
    }

    @Test
    void fellowMobility() {
        assertThat(build(new SampleRow(Feed.FELLOW_MOBILITY), Feed.FELLOW_MOBILITY))
                .isEqualTo(new FellowMobility(
                        HEADER,
                        "kr-zbv4rkucajepv5lvy63dw6pha4",
                        "KR",
                        "CA",
                        "Bridge AI Fellowship",
                        day("2026-02-01"),
                        day("2027-01-31")));
    }

    @Test
    void certification() {
        SampleRow row = new SampleRow(Feed.CERTIFICATION)
                .with("withdrawn_on", "2026-06-01")
                .with("safety_audited_on", "2026-01-11")
                .with("bias_audited_on", "2026-01-12")
                .with("privacy_audited_on", "2026-01-13");
        assertThat(build(row, Feed.CERTIFICATION))
                .isEqualTo(new Certification(
                        HEADER,
                        "KR",
                        "model-7",
                        "Example Lab",
                        "Example Bureau",
                        day("2026-01-15"),
                        day("2029-01-14"),
                        day("2026-06-01"),
                        day("2026-01-11"),
                        day("2026-01-12"),
                        day("2026-01-13")));
    }

    @Test
    void aiExports() {
        assertThat(build(new SampleRow(Feed.AI_EXPORTS), Feed.AI_EXPORTS))
                .isEqualTo(new AiExports(HEADER, "KR", "2026-Q1", "SOFTWARE", 9_800_000_000L, "KRW"));
    }

    @Test
    void membership() {
        assertThat(build(new SampleRow(Feed.MEMBERSHIP).with("left_on", "2027-01-01"), Feed.MEMBERSHIP))
                .isEqualTo(new Membership(HEADER, "KR", day("2026-01-01"), day("2027-01-01")));
    }

    @Test
    void fxRate() {
        RecordHeader header = new RecordHeader("KRW-2026-Q1", 1, false, "A", "s-1");
        assertThat(build(new SampleRow(Feed.FX_RATES), Feed.FX_RATES))
                .isEqualTo(new FxRate(
                        header, "KRW", "2026-Q1", 147_911_000_000L, "PERIOD_AVERAGE", "European Central Bank"));
    }

    @Test
    void release() {
        RecordHeader header = new RecordHeader("2026-Q1", 1, false, "A", "s-1");
        assertThat(build(new SampleRow(Feed.RELEASES), Feed.RELEASES))
                .isEqualTo(new Release(header, "2026-Q1", day("2026-05-15"), "First quarterly review"));
    }

    @Test
    void emptyOptionalCellsHaveTheirDefaults() {
        SampleRow row = new SampleRow(Feed.CERTIFICATION)
                .with("revision", "")
                .with("retracted", "")
                .with("obs_status", "")
                .with("valid_until", "")
                .with("withdrawn_on", "")
                .with("safety_audited_on", "")
                .with("bias_audited_on", "")
                .with("privacy_audited_on", "");
        Certification record = (Certification) build(row, Feed.CERTIFICATION);
        assertThat(record.header()).isEqualTo(HEADER);
        assertThat(record.validUntil()).isEqualTo(EpochDay.NONE);
        assertThat(record.privacyAuditedOn()).isEqualTo(EpochDay.NONE);
    }

    @Test
    void blanksAroundCellsAreRemoved() {
        SampleRow row = new SampleRow(Feed.AI_EXPORTS)
                .with("record_id", " \u00A0EX-0001\t")
                .with("revision", " 1 ")
                .with("retracted", " False ")
                .with("amount", "\u202F98000000.00 ")
                .with("currency", "KRW ");
        assertThat(build(row, Feed.AI_EXPORTS))
                .isEqualTo(new AiExports(HEADER, "KR", "2026-Q1", "SOFTWARE", 9_800_000_000L, "KRW"));
    }

    @Test
    void retractionAndRevisionAreRead() {
        SampleRow row = new SampleRow(Feed.AI_EXPORTS).with("revision", "12").with("retracted", "TRUE");
        FeedRecord record = build(row, Feed.AI_EXPORTS);
        assertThat(record.header()).isEqualTo(new RecordHeader("EX-0001", 12, true, "A", "s-1"));
    }

    private static FeedRecord build(SampleRow row, Feed feed) {
        Office office = feed.isOfSecretariat() ? Office.SECRETARIAT : new Office("kr");
        RowValidator validator =
                new RowValidator(feed, office, day("2026-11-01"), "s-1", Notation.STANDARD, new FileNotes());
        RowResult result = validator.check(row.row());
        assertThat(result).isInstanceOf(RowResult.Valid.class);
        assertThat(result.line()).isEqualTo(6);
        return ((RowResult.Valid) result).record();
    }

    private static int day(String date) {
        return EpochDay.of(LocalDate.parse(date));
    }
}
