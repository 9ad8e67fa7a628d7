package io.alliancemetrics.dashboards.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A message about a record, and where it stands in the log.
 *
 * @param retracted whether it withdraws the record
 * @param rule the rule that a rejected one breaks; empty otherwise
 * @param amount of money that it states; nothing if the feed is not about money or the message was not accepted
 * @param currency of the amount; empty if there is none
 * @param submissionId the submission it came with; empty if none
 */
public record RecordRevision(
        long revision,
        boolean retracted,
        RevisionState state,
        String rule,
        Optional<BigDecimal> amount,
        String currency,
        Instant recordedAt,
        String submissionId,
        String topic,
        int partition,
        long offset) {}
