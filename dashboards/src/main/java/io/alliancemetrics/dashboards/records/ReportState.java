package io.alliancemetrics.dashboards.records;

/** Whether a member has reported a feed for a quarter. {@link Reports} says when a report is due. */
public enum ReportState {
    /** All that had arrived by the due day counts unchanged, and nothing has come since. */
    ON_TIME,
    /** There are records, but none had arrived by the due day. */
    LATE,
    /** Some had arrived by the due day; since then records were changed, withdrawn or added. */
    RESTATED,
    /** A figure needs the feed, the quarter is over, and there is no record. */
    MISSING,
    /** There is no record, and the quarter is not over. */
    OPEN,
    /** There is no record, which is right if nothing has happened: fellowships and certificates. */
    NOTHING_NEW
}
