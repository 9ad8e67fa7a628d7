package io.alliancemetrics.cli.stack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Whether the user wants everything to stop. Work that takes long asks between its steps, so that it ends by itself and
 * whatever it has started is closed on the way out. Thread-safe.
 */
public final class StopRequest {
    private static final Duration POLL = Duration.ofMillis(20);

    private final CountDownLatch made = new CountDownLatch(1);

    public void make() {
        made.countDown();
    }

    public boolean isMade() {
        return made.getCount() == 0;
    }

    /** Goes on, unless a stop has been requested. */
    public void check() {
        if (isMade()) {
            throw new StoppedException();
        }
    }

    /** Waits for a request, but not for ever; says whether there is one. */
    public boolean await(Duration patience) throws InterruptedException {
        return made.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Waits for the end of other work, but not if a stop is requested: the work then goes on, and nobody waits for it.
     *
     * @throws ExecutionException if the work fails
     * @throws StoppedException if a stop is requested before
     */
    public <T> T await(Future<T> work) throws InterruptedException, ExecutionException {
        while (!work.isDone()) {
            if (await(POLL)) {
                throw new StoppedException();
            }
        }
        return work.get();
    }
}
