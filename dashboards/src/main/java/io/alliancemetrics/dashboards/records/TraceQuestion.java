package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.Locale;

/**
 * Which figure to trace, and which of its records to list.
 *
 * @param refArea a member, or {@link FigureRow#ALLIANCE}
 * @param limit how many records at most
 * @param offset how many to pass over
 */
public record TraceQuestion(Kpi kpi, String refArea, Quarter quarter, String vintage, int limit, int offset) {
    /** The most records that are listed at once. */
    public static final int MOST = 200;

    /** How many are listed unless another number is asked for. */
    public static final int USUAL = 50;

    public TraceQuestion {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("The limit is " + limit + ", expected 1 to " + MOST);
        }
        if (offset < 0) {
            throw new IllegalArgumentException("The offset is " + offset + ", expected 0 or more");
        }
    }

    boolean isOfAlliance() {
        return refArea.equals(FigureRow.ALLIANCE);
    }

    /** Who reports the records: the member's office; the secretariat, for the number of members. */
    Office office() {
        return isOfAlliance() ? Office.SECRETARIAT : new Office(refArea.toLowerCase(Locale.ROOT));
    }
}
