package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.Optional;

/**
 * No projection.
 *
 * @param due the quarter by which the target is due
 * @param last the newest figure up to the quarter looked at; nothing if there is none
 * @param quarters consecutive quarters with a figure that there are; a projection needs {@link Projection#FEWEST_QUARTERS}
 */
public record NoProjection(Kpi kpi, Quarter due, Reason reason, int quarters, Optional<Point> last)
        implements ProjectionAnswer {
    /** Why there is none. */
    public enum Reason {
        /** No quarter has a figure. */
        NO_DATA,
        TOO_FEW_QUARTERS,
        /** The newest figure is of the due period or later: nothing is left to project. */
        ALREADY_DUE
    }
}
