package io.alliancemetrics.ingest.history;

import java.time.Instant;
import java.util.Optional;

/** When a submission reached its stages; empty for those that it has not reached. */
public record Timeline(
        Instant receivedAt,
        Optional<Instant> validatedAt,
        Optional<Instant> publishedAt,
        Optional<Instant> accountedAt) {}
