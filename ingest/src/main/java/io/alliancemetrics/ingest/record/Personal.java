package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.CellText;
import io.alliancemetrics.schemas.feed.Feed;

/**
 * Keeps names and addresses of fellows out of receipts and logs. A name may also stand in a wrong column of a fellow's row, when
 * columns were mixed up.
 */
public final class Personal {
    private static final String MASK = "(not repeated here)";

    private Personal() {}

    /** The value, or a mask if it looks personal. */
    public static String masked(Feed feed, String column, String value) {
        if (feed != Feed.FELLOW_MOBILITY) {
            return value;
        }
        boolean address = value.indexOf('@') >= 0;
        boolean name = value.chars().anyMatch(c -> CellText.isBlank((char) c)) && mayHoldName(column);
        return address || name ? MASK : value;
    }

    /** In the others a blank is more likely a part of a date or number that the office wants to see again. */
    private static boolean mayHoldName(String column) {
        return column.equals("fellow_id") || column.endsWith("_area") || column.equals("record_id");
    }
}
