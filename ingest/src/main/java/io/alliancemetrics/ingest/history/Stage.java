package io.alliancemetrics.ingest.history;

/** How far a submission has come. */
public enum Stage {
    /** The file is here. */
    RECEIVED,
    /** The file is checked; a dry run ends here. */
    VALIDATED,
    /** Nothing of it could be accepted; the end. */
    REFUSED,
    /** All accepted rows are in the log. */
    PUBLISHED,
    /** The job has decided on all of them; the end. */
    ACCOUNTED,
    /** The gateway ended before the rows were in the log: to be sent again. */
    INTERRUPTED,
    /** The rows could not all be written: to be sent again. */
    FAILED;

    /** Whether nothing will change any more. */
    public boolean isFinal(boolean dryRun) {
        return this == REFUSED || this == ACCOUNTED || (this == VALIDATED && dryRun);
    }

    /** Whether the same file, sent again with the same key, starts over. */
    public boolean mayStartOver() {
        return this == INTERRUPTED || this == FAILED;
    }
}
