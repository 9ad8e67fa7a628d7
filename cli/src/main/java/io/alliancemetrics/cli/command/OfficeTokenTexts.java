package io.alliancemetrics.cli.command;

import io.alliancemetrics.ingest.account.TokenInfo;
import io.alliancemetrics.schemas.feed.Feed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;

/** How tokens are shown. */
final class OfficeTokenTexts {
    private OfficeTokenTexts() {}

    static String feeds(TokenInfo token) {
        return token.feeds().stream().sorted().map(Feed::id).collect(Collectors.joining(","));
    }

    static String orNever(Optional<Instant> time) {
        return time.map(OfficeTokenTexts::time).orElse("never");
    }

    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code valid}, {@code expired} or {@code revoked}. */
    static String state(TokenInfo token, Instant now) {
        if (token.revokedAt().isPresent()) {
            return "revoked";
        }
        return token.isValidAt(now) ? "valid" : "expired";
    }
}
