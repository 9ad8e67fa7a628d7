package io.alliancemetrics.ingest;

/** How strictly cells are read. */
public enum Notation {
    /** As the feed's columns say and nothing else: what programs write. Scenarios are read so. */
    STANDARD,
    /** Also what spreadsheets write, where it can mean one thing only; each such reading is noted. */
    SPREADSHEET
}
