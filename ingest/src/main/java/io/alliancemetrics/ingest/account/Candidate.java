package io.alliancemetrics.ingest.account;

import java.time.Instant;
import java.util.Optional;

/**
 * What an id stands for, before the secret is checked.
 *
 * @param token the token itself, or a session's parent
 * @param secretHash of the token, or of the session
 * @param sessionExpiresAt empty if it is a token
 */
record Candidate(TokenInfo token, SecretHash secretHash, Optional<Instant> sessionExpiresAt) {
    /** Does the same work whether there is a candidate or not. */
    static boolean isProven(Optional<Candidate> candidate, TokenText presented) {
        SecretHash expected = candidate.map(Candidate::secretHash).orElse(SecretHash.NOBODYS);
        boolean isSame = expected.matches(presented.secretHash());
        return isSame && candidate.isPresent();
    }

    boolean isValidAt(Instant time) {
        return token.isValidAt(time) && sessionExpiresAt.map(time::isBefore).orElse(true);
    }
}
