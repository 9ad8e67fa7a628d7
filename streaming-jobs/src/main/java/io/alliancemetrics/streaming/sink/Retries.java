package io.alliancemetrics.streaming.sink;

import com.clickhouse.client.api.ServerException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.event.ExecutionAttemptedEvent;
import dev.failsafe.function.CheckedSupplier;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks ClickHouse again while it may yet answer: after 1 s, 2 s, 4 s … up to 30 s, for ten minutes, so fewer than 20 times a
 * minute. What it has understood and refused is not asked again.
 */
final class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    /**
     * ClickHouse's codes for what passes: no code (a proxy's answer), a file that cannot be written, opened, synchronised or
     * made (a full disk says so in many ways), timeout, too many queries, socket timeout, network, Keeper, replicas that are
     * not there or may not have it, aborted, memory, read-only table, disk full, too many parts, cancelled (by a shutdown), no
     * thread, Keeper again, the standard libraries' failures.
     */
    private static final Set<Integer> PASSING = Set.of(
            0, 75, 76, 159, 172, 173, 202, 204, 209, 210, 225, 236, 241, 242, 243, 252, 285, 286, 319, 394, 439, 999,
            1000, 1001, 1002);

    private static final RetryPolicy<Object> POLICY = RetryPolicy.builder()
            .handleIf(Retries::mayPass)
            .withBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30))
            .withMaxAttempts(-1)
            .withMaxDuration(Duration.ofMinutes(10))
            .build();

    private Retries() {}

    static <T> T call(CheckedSupplier<T> request) throws InterruptedException {
        return call(request, "request", () -> {});
    }

    /**
     * Asks until there is an answer.
     *
     * @param what is asked, for the log
     * @param beforeRetry called before every further attempt
     */
    static <T> T call(CheckedSupplier<T> request, String what, Runnable beforeRetry) throws InterruptedException {
        RetryPolicy<Object> policy = RetryPolicy.builder(POLICY.getConfig())
                .onRetry(attempt -> {
                    log(what, attempt);
                    beforeRetry.run();
                })
                .build();
        try {
            return Failsafe.with(policy).get(request);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw e;
        }
    }

    static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return false;
            }
            if (cause instanceof ServerException server) {
                return PASSING.contains(server.getCode());
            }
        }
        // It did not answer at all.
        return true;
    }

    private static void log(String what, ExecutionAttemptedEvent<Object> attempt) {
        LOG.warn(
                "ClickHouse did not take the {} (attempt {}), asking again: {}",
                what,
                attempt.getAttemptCount(),
                String.valueOf(attempt.getLastException()));
    }
}
