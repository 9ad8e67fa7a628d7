package io.alliancemetrics.ingest;

import io.alliancemetrics.schemas.feed.Feed;

/** A file that can be read more than once, each time from its beginning. */
@FunctionalInterface
public interface RowSource {
    /**
     * Opens the file and reads its header, if its format has one.
     *
     * @param notes where it is noted how the file was read
     * @throws FileRefusedException if it is not readable as a file of the feed
     */
    RowReader open(Feed feed, FileNotes notes) throws FileRefusedException;
}
