package io.alliancemetrics.cluster;

import java.time.Duration;
import java.time.Instant;

/** Waits for conditions, as long as a busy machine may need. */
final class Waiting {
    static final Duration LIMIT = Duration.ofMinutes(3);

    private static final long POLL_MILLIS = 50;

    private Waiting() {}

    /** Something that may fail while it does not hold yet. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    /** What to say of how things stand. */
    @FunctionalInterface
    interface State {
        String text() throws Exception;
    }

    /**
     * Waits; a condition that throws does not hold.
     *
     * @param what is waited for, as a phrase
     * @throws AssertionError if it does not hold in time, with how things stand
     */
    static void until(String what, Condition condition, State state) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        Exception last = null;
        while (true) {
            try {
                if (condition.holds()) {
                    return;
                }
                last = null;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                last = e;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited " + LIMIT + " for " + what + "; " + text(state), last);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static String text(State state) {
        try {
            return state.text();
        } catch (Exception e) {
            return "how things stand cannot be told: " + e;
        }
    }
}
