package io.alliancemetrics.ingest.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CandidateTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void onlyItsOwnSecretProvesIt() {
        TokenText text = TokenText.random();
        assertThat(Candidate.isProven(candidate(text), text)).isTrue();
        assertThat(Candidate.isProven(candidate(text), TokenText.random())).isFalse();
    }

    /** Not even the secret whose hash stands in for nobody's would open anything. */
    @Test
    void nothingProvesWhatDoesNotExist() {
        assertThat(Candidate.isProven(Optional.empty(), TokenText.random())).isFalse();
    }

    @Test
    void tokenIsValidBeforeItsEndAndUntilItIsRevoked() {
        assertThat(token(Optional.empty(), Optional.empty()).isValidAt(NOON)).isTrue();
        assertThat(token(Optional.of(NOON.plusMillis(1)), Optional.empty()).isValidAt(NOON))
                .isTrue();
        assertThat(token(Optional.of(NOON), Optional.empty()).isValidAt(NOON)).isFalse();
        assertThat(token(Optional.empty(), Optional.of(NOON)).isValidAt(NOON)).isFalse();
    }

    private static Optional<Candidate> candidate(TokenText text) {
        return Optional.of(
                new Candidate(token(Optional.empty(), Optional.empty()), text.secretHash(), Optional.empty()));
    }

    private static TokenInfo token(Optional<Instant> expiresAt, Optional<Instant> revokedAt) {
        return new TokenInfo(
                "id",
                new Office("kr"),
                Set.of(Feed.RD_SPEND),
                "",
                Instant.EPOCH,
                expiresAt,
                revokedAt,
                Optional.empty());
    }
}
