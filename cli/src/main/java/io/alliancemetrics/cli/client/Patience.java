package io.alliancemetrics.cli.client;

import java.time.Duration;

/** How long to wait for a sign of life. Thread-safe. */
final class Patience {
    private final Duration most;
    private volatile long lastSign = System.nanoTime();

    Patience(Duration most) {
        this.most = most;
    }

    /** Something has moved: the time starts anew. */
    void sign() {
        lastSign = System.nanoTime();
    }

    boolean isOver() {
        return remaining().isNegative();
    }

    /** Negative when it is over. */
    Duration remaining() {
        return most.minusNanos(System.nanoTime() - lastSign);
    }
}
