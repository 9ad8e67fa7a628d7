package io.alliancemetrics.ingest.account;

import io.alliancemetrics.ingest.store.Database;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The offices' tokens and the web page's sessions, kept in a file in which no secret can be read. Several processes may
 * use the file at once: what one of them revokes opens nothing in any other from then on. Thread-safe.
 *
 * <p>Every call throws {@link io.alliancemetrics.ingest.store.StoreException} if the file cannot be used.
 */
public final class Tokens implements AutoCloseable {
    private static final List<String> MIGRATIONS = List.of(
            TokenTable.CREATION,
            SessionTable.CREATION,
            "CREATE INDEX session_by_token ON session (token_id)",
            "CREATE INDEX session_by_expiry ON session (expires_at)");
    private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);
    private static final int LONGEST_LABEL = 200;

    private final Database database;
    private final Clock clock;

    private Tokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the file if it is missing. */
    public static Tokens open(Path databaseFile, Clock clock) {
        return new Tokens(Database.open(databaseFile, MIGRATIONS), clock);
    }

    /**
     * Makes a token. What is returned is the only copy of it.
     *
     * @param feeds at least one, each reported by the office
     * @param label for lists, such as who has it; may be empty
     * @throws IllegalArgumentException saying what is wrong with a feed, the label or the time of expiry
     */
    public IssuedToken create(Office office, Set<Feed> feeds, String label, Optional<Instant> expiresAt) {
        Instant now = now();
        requireFeeds(office, feeds);
        requireLabel(label);
        expiresAt.ifPresent(end -> requireFuture(end, now));
        TokenText text = TokenText.random();
        TokenInfo info = new TokenInfo(
                text.id(),
                office,
                feeds,
                label,
                now,
                expiresAt.map(end -> end.truncatedTo(ChronoUnit.MILLIS)),
                Optional.empty(),
                Optional.empty());
        return database.call(connection -> {
            TokenTable.insert(connection, info, text.secretHash());
            return new IssuedToken(info, text.whole());
        });
    }

    /** All tokens that were ever made, the oldest first; no sessions. */
    public List<TokenInfo> list(Optional<Office> office) {
        return database.call(connection -> TokenTable.list(connection, office));
    }

    /**
     * Makes a token worthless, and its sessions with it, for ever and at once.
     *
     * @param tokenId the public part of the token
     * @return false if there is no such token, or it was revoked before
     */
    public boolean revoke(String tokenId) {
        return database.call(connection -> {
            SessionTable.deleteOfToken(connection, tokenId);
            return TokenTable.revoke(connection, tokenId, now());
        });
    }

    /**
     * Who presents this.
     *
     * @param presented a whole token or session, as its owner sent it; any text will do
     * @return empty if it is none, or was revoked, or has expired: the caller must not learn which
     */
    public Optional<Account> authenticate(String presented) {
        return TokenText.parse(presented).flatMap(text -> database.call(connection -> authenticate(connection, text)));
    }

    /**
     * A short-lived child of a token, for a browser: it opens what the token opens until it expires, is ended, or the
     * token is revoked or expires.
     */
    public IssuedToken createSession(Account account, Duration validFor) {
        Instant now = now();
        Instant expiresAt = now.plus(validFor);
        TokenText text = TokenText.random();
        TokenInfo info = new TokenInfo(
                text.id(),
                account.office(),
                account.feeds(),
                account.label(),
                now,
                Optional.of(expiresAt),
                Optional.empty(),
                Optional.empty());
        return database.call(connection -> {
            SessionTable.deleteExpired(connection, now);
            SessionTable.insert(connection, account.tokenId(), text, expiresAt);
            return new IssuedToken(info, text.whole());
        });
    }

    /** Ends the session that is presented; does nothing if it is none, or a token. */
    public void endSession(String presented) {
        TokenText.parse(presented)
                .ifPresent(text -> database.call(connection -> {
                    Optional<Candidate> session = TokenTable.find(connection, text.id());
                    if (Candidate.isProven(session, text)) {
                        SessionTable.delete(connection, text.id());
                    }
                    return session;
                }));
    }

    @Override
    public void close() {
        database.close();
    }

    private Optional<Account> authenticate(Connection connection, TokenText presented) throws SQLException {
        Optional<Candidate> candidate = TokenTable.find(connection, presented.id());
        Instant now = now();
        if (!Candidate.isProven(candidate, presented)
                || !candidate.orElseThrow().isValidAt(now)) {
            return Optional.empty();
        }
        TokenInfo token = candidate.get().token();
        if (token.lastUsedAt().isEmpty()
                || !token.lastUsedAt().get().plus(LAST_USED_PRECISION).isAfter(now)) {
            TokenTable.setLastUsed(connection, token.id(), now);
        }
        return Optional.of(new Account(token.id(), token.office(), token.feeds(), token.label()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void requireFeeds(Office office, Set<Feed> feeds) {
        if (feeds.isEmpty()) {
            throw new IllegalArgumentException("A token for " + office + " needs at least one feed, found none.");
        }
        feeds.stream().filter(feed -> !office.reports(feed)).findFirst().ifPresent(feed -> {
            throw new IllegalArgumentException("Found the feed " + feed.id() + " in a token for " + office
                    + ", expected one that it reports: "
                    + (feed.isOfSecretariat() ? "only the secretariat reports it." : "only the members report it."));
        });
    }

    private static void requireLabel(String label) {
        if (label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The label of a token is one line of at most " + LONGEST_LABEL
                    + " characters; found " + label.length() + ", or a control character among them.");
        }
    }

    private static void requireFuture(Instant expiresAt, Instant now) {
        if (!expiresAt.isAfter(now)) {
            throw new IllegalArgumentException(
                    "A token must expire in the future; found " + expiresAt + ", and it is " + now + ".");
        }
    }
}
