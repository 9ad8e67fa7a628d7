package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.CellText;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;
import java.util.List;

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

    /**
     * Refuses, in any column of a fellow's row, an address, and the mask that a receipt shows in the place of one: it would
     * come back with a corrected workbook.
     */
    static void refuse(Feed feed, List<String> cells, Findings findings) {
        if (feed != Feed.FELLOW_MOBILITY) {
            return;
        }
        List<Column> columns = FeedColumns.of(feed);
        for (int i = 0; i < cells.size(); i++) {
            String column = columns.get(i).name();
            if (cells.get(i).indexOf('@') >= 0) {
                findings.add(new Violation(Rule.FELLOW_ID_PERSONAL, column, MASK, "a text without @"));
            } else if (cells.get(i).equals(MASK)) {
                findings.add(new Violation(
                        Rule.FIELD_INVALID, column, MASK, "the value itself, which the receipt did not repeat"));
            }
        }
    }

    /** In the others a blank is more likely a part of a date or number that the office wants to see again. */
    private static boolean mayHoldName(String column) {
        return column.equals("fellow_id") || column.endsWith("_area") || column.equals("record_id");
    }
}
