package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.FeedRecord;

/** The seam between bytes on a topic and records: another framing is another implementation. */
public interface RecordDecoder {
    /**
     * Reads a message's value.
     *
     * @param feed the feed of the topic that the message was on
     * @param value the message's value; null or any bytes at all
     * @throws UndecodableException if it is not a record of the feed; nothing else is ever thrown because of the bytes
     */
    FeedRecord decode(Feed feed, byte[] value) throws UndecodableException;
}
