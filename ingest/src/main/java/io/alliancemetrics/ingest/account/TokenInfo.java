package io.alliancemetrics.ingest.account;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What may be known of a token by whoever looks after it; nobody can log in with it.
 *
 * @param id the public part of the token
 * @param lastUsedAt to the minute
 */
public record TokenInfo(
        String id,
        Office office,
        Set<Feed> feeds,
        String label,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsedAt) {
    public TokenInfo {
        feeds = Set.copyOf(feeds);
    }

    /** Whether it opens anything at this time. */
    public boolean isValidAt(Instant time) {
        return revokedAt.isEmpty() && expiresAt.map(time::isBefore).orElse(true);
    }
}
