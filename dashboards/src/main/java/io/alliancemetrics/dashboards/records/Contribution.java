package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.value.ObsStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A record that a figure is made of, with all messages about it.
 *
 * @param revision the one that counts
 * @param timePeriod the quarter of an amount of money; empty for what is counted
 * @param detail what the record is about, in codes: measure and purpose, category, model or area; empty for a fellow
 * @param money how its amount is converted; nothing if the figure is a count
 * @param value the converted amount; for a count 1, or 0 if another record of the same fellow, model or area counts already;
 *     nothing if a rate is missing
 * @param above how many times the value is in the numerator, or in the figure if it is no ratio; negative if subtracted
 * @param below how many times the value is in the denominator
 * @param revisions all messages about the record, in the order of the log
 */
public record Contribution(
        Feed feed,
        String office,
        String recordId,
        long revision,
        ObsStatus status,
        String timePeriod,
        String detail,
        Optional<Conversion> money,
        Optional<BigDecimal> value,
        int above,
        int below,
        List<RecordRevision> revisions) {
    public Contribution {
        revisions = List.copyOf(revisions);
    }

    Contribution with(List<RecordRevision> messages) {
        return new Contribution(
                feed, office, recordId, revision, status, timePeriod, detail, money, value, above, below, messages);
    }
}
