package io.alliancemetrics.ingest.recordlog;

/** Whether an office has reported a feed for a quarter. */
public enum FilingStatus {
    /** There are records. */
    FILED,
    /** The quarter is over, a figure needs the feed, and there is no record. */
    MISSING,
    /** There is no record, and none is needed yet: the quarter is not over. */
    OPEN,
    /** There is no record, which is right if nothing has happened: fellowships and certificates. */
    NOTHING_NEW,
    /** No figure needs the feed for this quarter. */
    NOT_EXPECTED
}
