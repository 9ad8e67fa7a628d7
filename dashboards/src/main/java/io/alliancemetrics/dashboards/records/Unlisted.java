package io.alliancemetrics.dashboards.records;

/** Why the records behind a figure are not listed. */
public enum Unlisted {
    /** The alliance's figure is the sum of its members', each of which can be traced. */
    BY_MEMBER,
    /** The figure, or another one of the same area about fellows, is confidential. */
    CONFIDENTIAL,
    /** Every record would tell which office sent the fellow; the corridors say as much as may be said. */
    CORRIDORS
}
