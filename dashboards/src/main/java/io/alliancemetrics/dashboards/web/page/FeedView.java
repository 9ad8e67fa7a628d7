package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.util.List;

/**
 * A feed as the office page explains it.
 *
 * @param columns in the order in which the templates have them
 */
record FeedView(String id, String title, String description, List<ColumnView> columns) {
    /**
     * A column of the feed's files.
     *
     * @param required whether a cell may not be empty, in a word
     * @param expected how a value is written
     */
    record ColumnView(String name, String required, String expected, String description, String example) {
        static ColumnView of(Column column) {
            return new ColumnView(
                    column.name(),
                    column.required() ? "required" : "may be empty",
                    column.codes().isEmpty() ? column.type().expected() : String.join(", ", column.codes()),
                    column.description(),
                    column.example());
        }
    }

    static FeedView of(Feed feed) {
        return new FeedView(
                feed.id(),
                title(feed),
                description(feed),
                FeedColumns.of(feed).stream().map(ColumnView::of).toList());
    }

    private static String title(Feed feed) {
        return switch (feed) {
            case RD_SPEND -> "R&D spend";
            case FELLOW_MOBILITY -> "Fellow mobility";
            case CERTIFICATION -> "Certification";
            case AI_EXPORTS -> "AI exports";
            case MEMBERSHIP -> "Membership";
            case FX_RATES -> "Exchange rates";
            case RELEASES -> "Releases";
        };
    }

    private static String description(Feed feed) {
        return switch (feed) {
            case RD_SPEND -> "Money set aside for research and development, and money spent on it.";
            case FELLOW_MOBILITY -> "Fellowships in another member’s area. Only pseudonyms, never a name.";
            case CERTIFICATION -> "Certificates of models, with their latest audits.";
            case AI_EXPORTS -> "Exports of AI software, services and hardware by quarter.";
            case MEMBERSHIP -> "Which areas are members, and since when.";
            case FX_RATES -> "Average exchange rates by quarter.";
            case RELEASES -> "Which quarters are released, with their cut-off days.";
        };
    }
}
