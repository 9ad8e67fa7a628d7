package io.alliancemetrics.ingest.gateway;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.alliancemetrics.ingest.account.Account;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How often an office may ask, and how often an address may guess tokens. Thread-safe. */
final class RequestRates {
    private static final int FAILURES_PER_MINUTE = 30;
    private static final int MOST_CALLERS = 10_000;

    private final LoadingCache<String, Bucket> requests;
    private final LoadingCache<String, Bucket> failures;
    private final int perMinute;

    RequestRates(int perMinute) {
        this.perMinute = perMinute;
        this.requests = buckets(perMinute);
        this.failures = buckets(FAILURES_PER_MINUTE);
    }

    void countRequest(Account account) {
        if (!requests.get(account.office().code()).tryConsume(1)) {
            throw Problem.tooMany("Your office has sent more than " + perMinute
                    + " requests within a minute. Wait some seconds, then send fewer; put many records into one file.");
        }
    }

    void requireFewFailures(String address) {
        if (failures.get(address).getAvailableTokens() == 0) {
            throw Problem.tooMany("More than " + FAILURES_PER_MINUTE
                    + " requests without a valid token came from your address within a minute. Wait a minute.");
        }
    }

    void countFailure(String address) {
        boolean unused = failures.get(address).tryConsume(1);
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
