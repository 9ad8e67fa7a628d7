package io.alliancemetrics.ingest;

/** What an office is warned of. */
public enum WarningKind {
    /** Text that is not UTF-8 was read as Windows-1252, the likeliest. */
    ENCODING_ASSUMED,
    /** A fellow id that keeps the rule but has the look of a name. */
    LOOKS_LIKE_A_NAME,
    /** A record id and revision that the same file has already: the log will keep one of them. */
    REPEATED_IN_FILE
}
