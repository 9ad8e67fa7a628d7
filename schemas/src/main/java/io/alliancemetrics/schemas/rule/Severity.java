package io.alliancemetrics.schemas.rule;

/** What breaking a rule means for the record. */
public enum Severity {
    /** The record is rejected. */
    ERROR,
    /** The record is accepted, and someone should look at it. */
    WARNING
}
