package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.schemas.feed.Feed;
import java.util.List;

/**
 * A statement that finds the records which a figure is made of. Its columns: id, revision and status of the record, its quarter
 * and what it is about, amount and currency (empty unless it is about money), {@code counted} (1, or 0 if another record of
 * the same thing is counted), {@code above} and {@code below}, as {@link Contribution} has them.
 *
 * @param feed the records' feed
 * @param isMoney whether amounts are summed; else records are counted
 * @param inUsd whether amounts become dollars; else euros
 * @param periods the quarters that must have records, if it is about money
 * @param parameters of the statement
 */
record Contributing(
        Feed feed, boolean isMoney, boolean inUsd, List<String> periods, String sql, List<String> parameters) {
    Contributing {
        periods = List.copyOf(periods);
        parameters = List.copyOf(parameters);
    }

    static Contributing counts(Feed feed, String sql, List<String> parameters) {
        return new Contributing(feed, false, false, List.of(), sql, parameters);
    }
}
