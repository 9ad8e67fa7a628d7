package io.alliancemetrics.ingest.account;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.util.Set;

/**
 * Who calls.
 *
 * @param tokenId the public part of the token; of a session, its parent's
 * @param feeds those that the token is for, all of them reported by the office
 * @param label what whoever made the token called it; may be empty
 */
public record Account(String tokenId, Office office, Set<Feed> feeds, String label) {
    public Account {
        feeds = Set.copyOf(feeds);
    }

    public boolean mayUse(Feed feed) {
        return feeds.contains(feed);
    }
}
