package io.alliancemetrics.streaming.decode;

import io.alliancemetrics.schemas.record.FeedRecord;

/**
 * A message and what became of it.
 *
 * @param record the record; null if the message could not be read
 * @param recordId the record's id, or the message's key if it could not be read
 * @param rule code of the first rule broken; empty unless rejected
 * @param reason what was found and expected; empty unless rejected
 */
public record Judged(
        LogPosition position, FeedRecord record, String recordId, Disposition disposition, String rule, String reason) {
    public static Judged of(Received received, Disposition disposition, String rule, String reason) {
        FeedRecord record = received.record();
        return new Judged(received.position(), record, record.header().recordId(), disposition, rule, reason);
    }
}
