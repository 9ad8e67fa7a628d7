package io.alliancemetrics.cli.client;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a request again when it fails for a reason that may pass, with pauses that double, or as long as the server says;
 * for a bounded time from the first failure on.
 */
final class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    /** Being processed, too many requests, and what servers and proxies answer when something behind them is away. */
    private static final Set<Integer> PASSING = Set.of(409, 429, 502, 503, 504);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    private final Duration most;
    private final Consumer<String> waiting;
    private Patience patience;

    /** @param waiting is told what is waited for, and how long, before every pause */
    Retries(Duration most, Consumer<String> waiting) {
        this.most = most;
        this.waiting = waiting;
    }

    /**
     * Makes a request.
     *
     * @return the last answer, which may be one that was worth another attempt
     * @throws IOException if there was none
     */
    HttpResponse<byte[]> call(CheckedSupplier<HttpResponse<byte[]>> request) throws IOException {
        patience = null;
        RetryPolicy<HttpResponse<byte[]>> policy = RetryPolicy.<HttpResponse<byte[]>>builder()
                .handleIf(Retries::mayPass)
                .handleResultIf(Retries::isPassing)
                .withMaxRetries(-1)
                .withDelayFn(this::pause)
                .abortIf((answer, failure) -> isOver())
                .onRetryScheduled(event -> tell(event.getLastResult(), event.getLastException(), event.getDelay()))
                .build();
        try {
            return Failsafe.with(policy).get(request);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("The request was broken off: " + e.getCause(), e);
        }
    }

    /** Whether the same request may be answered otherwise a little later. */
    static boolean isPassing(HttpResponse<byte[]> answer) {
        return PASSING.contains(answer.statusCode());
    }

    /** A name that nobody knows or a certificate that is not believed does not become right by waiting. */
    private static boolean mayPass(Throwable failure) {
        return failure instanceof IOException
                && !Answers.isCausedBy(UnresolvedAddressException.class, failure)
                && !Answers.isCausedBy(SSLHandshakeException.class, failure);
    }

    private boolean isOver() {
        if (patience == null) {
            patience = new Patience(most);
        }
        return patience.isOver();
    }

    private Duration pause(ExecutionContext<HttpResponse<byte[]>> context) {
        int doublings = Math.min(context.getAttemptCount() - 1, MOST_DOUBLINGS);
        Duration backoff = shorter(FIRST_PAUSE.multipliedBy(1L << doublings), LONGEST_PAUSE);
        HttpResponse<byte[]> answer = context.getLastResult();
        Duration wanted = answer == null ? backoff : Answers.retryAfter(answer).orElse(backoff);
        Duration left = patience == null ? most : patience.remaining();
        return left.isNegative() ? Duration.ZERO : shorter(wanted, left.plusMillis(1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void tell(HttpResponse<byte[]> answer, Throwable failure, Duration pause) {
        LOG.info("Trying again in {}", pause, failure);
        String why = failure == null ? Answers.problem(answer) : Answers.reason(failure);
        waiting.accept(why + " Trying again in " + Math.max(1, pause.toSeconds()) + " s …");
    }
}
