package io.alliancemetrics.streaming.decode;

import io.alliancemetrics.schemas.record.FeedRecord;

/** A record that has passed the record rules, and where it stands in the log. */
public record Received(LogPosition position, FeedRecord record) {
    /** Names the record among all offices and feeds. */
    public String recordKey() {
        return position.topic() + '/' + record.header().recordId();
    }
}
