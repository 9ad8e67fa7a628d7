package io.alliancemetrics.ingest.file;

import io.alliancemetrics.schemas.feed.Feed;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file that must be refused, or all of whose rows must be rejected.
 *
 * @param name what is wrong with it
 * @param contentType as its sender says; empty if not said
 * @param fileName as its sender calls it
 * @param feed as what it is sent
 * @param content opens it; some are large and made while they are read
 * @param expected a part of the message that the sender must get
 */
public record MalformedInput(
        String name, String contentType, String fileName, Feed feed, Supplier<InputStream> content, String expected) {
    @Override
    public String toString() {
        return name;
    }
}
