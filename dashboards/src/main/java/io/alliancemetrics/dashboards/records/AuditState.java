package io.alliancemetrics.dashboards.records;

/** How a model's audits stand at the end of a quarter. */
public enum AuditState {
    /** All three are younger than six months, and will be at the end of the next quarter. */
    CURRENT,
    /** All three are younger than six months, but must be renewed by the end of the next quarter. */
    DUE,
    /** One of the three is six months old or older. */
    OVERDUE,
    /** One of the three was never made. */
    NEVER
}
