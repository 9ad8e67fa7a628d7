package io.alliancemetrics.dashboards.review;

/** Where a figure is on the path to its target. */
public enum PathState {
    /** The target is reached. */
    MET,
    /** Not reached and not due yet, and the figure is on the path or ahead of it. */
    AHEAD,
    /** Not reached and not due yet, and the figure is short of the path. */
    BEHIND,
    /** Not reached although it is due, or holds for every quarter. */
    MISSED,
    /** There is no figure. */
    UNKNOWN
}
