package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.SampleRecords;
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
import io.alliancemetrics.schemas.value.EpochDay;
import java.util.List;

/** What the golden files hold: an everyday record, one with all that may be empty, one with extremes. Not to be changed. */
final class GoldenRecords {
    /** The largest unscaled value of 18 digits. */
    private static final long MAX_DECIMAL = 999_999_999_999_999_999L;

    private static final RecordHeader EMPTY = new RecordHeader("E-2", 1, false, "A", "");
    private static final RecordHeader EXTREME =
            new RecordHeader("극한-Ω-𝔄", Integer.MAX_VALUE, true, "E", "sub-2026-05-02-ñ");

    private GoldenRecords() {}

    static List<FeedRecord> of(Feed feed) {
        return switch (feed) {
            case RD_SPEND ->
                List.of(
                        SampleRecords.rdSpend(),
                        new RdSpend(EMPTY, "BR", "ALLOCATION", "CONTINGENCY", "", 0, 0, "BRL"),
                        new RdSpend(EXTREME, "日本", "É", "目的", "Programa «Ponte»", EpochDay.MAX, MAX_DECIMAL, "€"));
            case FELLOW_MOBILITY ->
                List.of(
                        SampleRecords.fellowMobility(),
                        new FellowMobility(EMPTY, "br-1", "BR", "KR", "", -1, EpochDay.NONE),
                        new FellowMobility(EXTREME, "펠로우-7", "KR", "日本", "Fraternité", EpochDay.MIN, EpochDay.MAX));
            case CERTIFICATION -> certifications();
            case AI_EXPORTS ->
                List.of(
                        SampleRecords.aiExports(),
                        new AiExports(EMPTY, "BR", "2026-Q1", "SERVICES", 0, "BRL"),
                        new AiExports(EXTREME, "日本", "2299-Q4", "硬件", -MAX_DECIMAL, "€"));
            case MEMBERSHIP ->
                List.of(
                        new Membership(SampleRecords.header("M-KR"), "KR", 20_454, 20_819),
                        new Membership(EMPTY, "BR", 0, EpochDay.NONE),
                        new Membership(EXTREME, "日本", EpochDay.MIN, EpochDay.MAX));
            case FX_RATES ->
                List.of(
                        SampleRecords.fxRate(),
                        new FxRate(EMPTY, "BRL", "2026-Q1", 1, "PERIOD_AVERAGE", "x"),
                        new FxRate(EXTREME, "€", "1900-Q1", MAX_DECIMAL, "평균", "Česká národní banka"));
            case RELEASES ->
                List.of(
                        new Release(SampleRecords.header("2026-Q1"), "2026-Q1", 20_588, "First quarterly review"),
                        new Release(EMPTY, "2026-Q2", -1, ""),
                        new Release(EXTREME, "2299-Q4", EpochDay.MAX, "Übersicht — 분기 🎉"));
        };
    }

    private static List<FeedRecord> certifications() {
        int none = EpochDay.NONE;
        return List.of(
                SampleRecords.certification(),
                new Certification(EMPTY, "BR", "m", "h", "b", 0, none, none, none, none, none),
                new Certification(
                        EXTREME,
                        "日本",
                        "모델-7",
                        "Universität Zürich",
                        "Añaño",
                        EpochDay.MIN,
                        EpochDay.MAX,
                        -1,
                        0,
                        63,
                        64));
    }
}
