package io.alliancemetrics.dashboards.review;

/** How far a milestone or a target is. */
public enum RoadmapState {
    DONE,
    /** Not due yet, and the figure is on the path or ahead of it. */
    ON_COURSE,
    /** Not due yet, and the figure is short of the path. */
    BEHIND,
    /** Not reached although it is due, or holds for every quarter. */
    MISSED,
    /** The figure is missing. */
    NO_DATA,
    /** No figure says whether it is reached. */
    NOT_MEASURED;

    static RoadmapState of(PathState state) {
        return switch (state) {
            case MET -> DONE;
            case AHEAD -> ON_COURSE;
            case BEHIND -> BEHIND;
            case MISSED -> MISSED;
            case UNKNOWN -> NO_DATA;
        };
    }
}
