package io.alliancemetrics.schemas.feed;

import io.alliancemetrics.schemas.value.CodeLists;
import java.util.ArrayList;
import java.util.List;

/** The columns of each feed's files, in the order in which templates show them. */
public final class FeedColumns {
    private static final List<Column> COMMON = List.of(
            new Column(
                    "revision",
                    ColumnType.WHOLE_NUMBER,
                    false,
                    List.of(),
                    "1 for the first version; a higher one replaces a lower one. Empty means 1.",
                    "1"),
            new Column(
                    "retracted",
                    ColumnType.TRUE_FALSE,
                    false,
                    List.of(),
                    "true withdraws the record, as a higher revision of it. Empty means false.",
                    "false"),
            new Column(
                    "obs_status",
                    ColumnType.CODE,
                    false,
                    CodeLists.OBS_STATUS,
                    "A normal, P provisional, E estimated. Empty means A.",
                    "A"));

    private static final List<Column> RD_SPEND = withCommon(
            new Column("ref_area", ColumnType.AREA, true, List.of(), "Your own area.", "KR"),
            new Column(
                    "measure",
                    ColumnType.CODE,
                    true,
                    CodeLists.MEASURE,
                    "ALLOCATION is money set aside, EXPENDITURE money spent.",
                    "EXPENDITURE"),
            new Column("purpose", ColumnType.CODE, true, CodeLists.PURPOSE, "What it is for.", "JOINT_RESEARCH"),
            new Column("programme", ColumnType.TEXT, false, List.of(), "Programme it belongs to, if any.", "Bridge"),
            new Column(
                    "booked_on",
                    ColumnType.DATE,
                    true,
                    List.of(),
                    "Day of the booking; decides the quarter.",
                    "2026-03-31"),
            new Column("amount", ColumnType.AMOUNT, true, List.of(), "Not negative; at most 2 decimals.", "1250000.00"),
            new Column("currency", ColumnType.CURRENCY, true, List.of(), "Currency of the amount.", "KRW"));

    private static final List<Column> FELLOW_MOBILITY = withCommon(
            new Column(
                    "fellow_id",
                    ColumnType.TEXT,
                    true,
                    List.of(),
                    "Pseudonym, the same in all of the fellow's records; 'alliance pseudonymise' makes it. Never a name or"
                            + " e-mail address.",
                    "kr-zbv4rkucajepv5lvy63dw6pha4"),
            new Column("home_area", ColumnType.AREA, true, List.of(), "Your own area.", "KR"),
            new Column("host_area", ColumnType.AREA, true, List.of(), "Area that receives the fellow.", "CA"),
            new Column(
                    "programme",
                    ColumnType.TEXT,
                    false,
                    List.of(),
                    "Programme it belongs to, if any.",
                    "Bridge AI Fellowship"),
            new Column("starts_on", ColumnType.DATE, true, List.of(), "First day.", "2026-02-01"),
            new Column(
                    "ends_on", ColumnType.DATE, false, List.of(), "Last day; empty while open-ended.", "2027-01-31"));

    private static final List<Column> CERTIFICATION = withCommon(
            new Column("ref_area", ColumnType.AREA, true, List.of(), "Your own area.", "KR"),
            new Column(
                    "model_id",
                    ColumnType.TEXT,
                    true,
                    List.of(),
                    "Identifies the model in your area; several certificates may name the same model.",
                    "model-7"),
            new Column(
                    "holder",
                    ColumnType.TEXT,
                    true,
                    List.of(),
                    "Organisation that holds the certificate.",
                    "Example Lab"),
            new Column(
                    "certification_body", ColumnType.TEXT, true, List.of(), "Body that issued it.", "Example Bureau"),
            new Column("issued_on", ColumnType.DATE, true, List.of(), "Valid from this day.", "2026-01-15"),
            new Column(
                    "valid_until",
                    ColumnType.DATE,
                    false,
                    List.of(),
                    "Last day of validity; empty if it has no end.",
                    "2029-01-14"),
            new Column(
                    "withdrawn_on",
                    ColumnType.DATE,
                    false,
                    List.of(),
                    "Withdrawn from this day; empty if it is not.",
                    ""),
            new Column("safety_audited_on", ColumnType.DATE, false, List.of(), "Latest safety audit.", "2026-01-10"),
            new Column("bias_audited_on", ColumnType.DATE, false, List.of(), "Latest bias audit.", "2026-01-10"),
            new Column("privacy_audited_on", ColumnType.DATE, false, List.of(), "Latest privacy audit.", "2026-01-10"));

    private static final List<Column> AI_EXPORTS = withCommon(
            new Column("ref_area", ColumnType.AREA, true, List.of(), "Your own area.", "KR"),
            new Column("time_period", ColumnType.PERIOD, true, List.of(), "Quarter of the exports.", "2026-Q1"),
            new Column("category", ColumnType.CODE, true, CodeLists.CATEGORY, "What was exported.", "SOFTWARE"),
            new Column(
                    "amount", ColumnType.AMOUNT, true, List.of(), "Not negative; at most 2 decimals.", "98000000.00"),
            new Column("currency", ColumnType.CURRENCY, true, List.of(), "Currency of the amount.", "KRW"));

    private static final List<Column> MEMBERSHIP = withCommon(
            new Column("ref_area", ColumnType.AREA, true, List.of(), "The member.", "KR"),
            new Column("joined_on", ColumnType.DATE, true, List.of(), "First day of membership.", "2026-01-01"),
            new Column(
                    "left_on",
                    ColumnType.DATE,
                    false,
                    List.of(),
                    "First day on which it is no longer a member; empty while it is one.",
                    ""));

    private static final List<Column> FX_RATES = identifiedBy(
            "KRW-2026-Q1",
            new Column(
                    "currency",
                    ColumnType.CURRENCY,
                    true,
                    List.of(),
                    "The currency. The record id is currency-period, such as KRW-2026-Q1.",
                    "KRW"),
            new Column("time_period", ColumnType.PERIOD, true, List.of(), "Quarter of the rate.", "2026-Q1"),
            new Column(
                    "rate",
                    ColumnType.RATE,
                    true,
                    List.of(),
                    "Units of the currency for 1 EUR; at most 8 decimals.",
                    "1479.11"),
            new Column(
                    "rate_type",
                    ColumnType.CODE,
                    true,
                    CodeLists.RATE_TYPE,
                    "PERIOD_AVERAGE: the average of the quarter.",
                    "PERIOD_AVERAGE"),
            new Column("source", ColumnType.TEXT, true, List.of(), "Publisher of the rate.", "European Central Bank"));

    private static final List<Column> RELEASES = identifiedBy(
            "2026-Q1",
            new Column(
                    "time_period",
                    ColumnType.PERIOD,
                    true,
                    List.of(),
                    "The quarter that is released; also the record id.",
                    "2026-Q1"),
            new Column("cut_off_on", ColumnType.DATE, true, List.of(), "Last recorded day that counts.", "2026-05-15"),
            new Column("title", ColumnType.TEXT, true, List.of(), "Title for readers.", "First quarterly review"));

    private FeedColumns() {}

    /** All columns of a feed: those that every record has, then its own. */
    public static List<Column> of(Feed feed) {
        return switch (feed) {
            case RD_SPEND -> RD_SPEND;
            case FELLOW_MOBILITY -> FELLOW_MOBILITY;
            case CERTIFICATION -> CERTIFICATION;
            case AI_EXPORTS -> AI_EXPORTS;
            case MEMBERSHIP -> MEMBERSHIP;
            case FX_RATES -> FX_RATES;
            case RELEASES -> RELEASES;
        };
    }

    private static List<Column> withCommon(Column... own) {
        return identifiedBy("EX-0001", own);
    }

    private static List<Column> identifiedBy(String exampleId, Column... own) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                "record_id",
                ColumnType.TEXT,
                true,
                List.of(),
                "Identifies the record among all your records of this feed; keep it when you restate.",
                exampleId));
        columns.addAll(COMMON);
        columns.addAll(List.of(own));
        return List.copyOf(columns);
    }
}
