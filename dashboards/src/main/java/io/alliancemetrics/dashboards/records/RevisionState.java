package io.alliancemetrics.dashboards.records;

/** What became of a message about a record, as of a cut-off. */
public enum RevisionState {
    /** It is the highest revision by the cut-off. */
    COUNTS,
    /** A higher revision counts. */
    REPLACED,
    /** It was recorded after the cut-off. */
    AFTER_CUT_OFF,
    /** The same revision with the same content was there already. */
    DUPLICATE,
    /** It breaks a rule. */
    REJECTED
}
