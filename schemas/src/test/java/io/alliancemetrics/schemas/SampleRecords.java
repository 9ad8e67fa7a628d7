package io.alliancemetrics.schemas;

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

/** A record of every feed that breaks no rule when {@link #office} files it on {@link #RECORDED_DAY}. */
public final class SampleRecords {
    public static final int RECORDED_DAY = day("2026-05-02");
    public static final Office KR = new Office("kr");

    private SampleRecords() {}

    public static FeedRecord of(Feed feed) {
        return switch (feed) {
            case RD_SPEND -> rdSpend();
            case FELLOW_MOBILITY -> fellowMobility();
            case CERTIFICATION -> certification();
            case AI_EXPORTS -> aiExports();
            case MEMBERSHIP -> new Membership(header("M-KR"), "KR", day("2026-01-01"), EpochDay.NONE);
            case FX_RATES -> fxRate();
            case RELEASES -> new Release(header("2026-Q1"), "2026-Q1", day("2026-05-15"), "First quarterly review");
        };
    }

    /** Whose feed it is. */
    public static Office office(Feed feed) {
        return feed.isOfSecretariat() ? Office.SECRETARIAT : KR;
    }

    public static RdSpend rdSpend() {
        return new RdSpend(
                header("RD-1"),
                "KR",
                "EXPENDITURE",
                "JOINT_RESEARCH",
                "Bridge",
                day("2026-03-31"),
                125_000_000L,
                "KRW");
    }

    public static FellowMobility fellowMobility() {
        return new FellowMobility(
                header("FM-1"), "kr-7f3a92", "KR", "CA", "Bridge", day("2026-02-01"), day("2027-01-31"));
    }

    public static Certification certification() {
        return new Certification(
                header("C-1"),
                "KR",
                "model-7",
                "Example Lab",
                "Example Bureau",
                day("2026-01-15"),
                day("2029-01-14"),
                EpochDay.NONE,
                day("2026-01-10"),
                day("2026-01-11"),
                day("2026-01-12"));
    }

    public static AiExports aiExports() {
        return new AiExports(header("AX-1"), "KR", "2026-Q1", "SOFTWARE", 9_800_000_000L, "KRW");
    }

    public static FxRate fxRate() {
        return new FxRate(
                header("KRW-2026-Q1"), "KRW", "2026-Q1", 147_911_000_000L, "PERIOD_AVERAGE", "European Central Bank");
    }

    public static RecordHeader header(String recordId) {
        return new RecordHeader(recordId, 1, false, "A", "S-1");
    }

    public static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }
}
