package io.alliancemetrics.schemas.feed;

/** Names of the Kafka headers that a submission adds to its records. They inform; no figure depends on them. */
public final class RecordHeaders {
    /** The line of the office's file that the record came from, in decimal ASCII; the header row is line 1. */
    public static final String LINE = "alliance-line";

    private RecordHeaders() {}
}
