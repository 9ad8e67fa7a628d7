package io.alliancemetrics.cli.terminal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Gives a sign of life now and then while something lasts. */
final class Ticker implements AutoCloseable {
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private ScheduledFuture<?> running;

    /** Calls back at regular intervals, the first time after one, until {@link #stop()}. */
    void start(Duration interval, Runnable sign) {
        stop();
        long millis = interval.toMillis();
        running = executor.scheduleAtFixedRate(sign, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
