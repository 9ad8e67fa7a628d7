package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.StopRequest;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Turns Ctrl-C and its like into a {@link StopRequest}. The main thread then ends what it does and closes what it has
 * opened; a shutdown hook would do so while the hooks of libraries pull away what is being closed.
 */
final class Signals {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int STATUS_BASE = 128;

    private final StopRequest stop;
    private final AtomicInteger status = new AtomicInteger();
    private final Deque<Runnable> lastResorts = new ConcurrentLinkedDeque<>();

    private Signals(StopRequest stop) {
        this.stop = stop;
    }

    static Signals handle(StopRequest stop) {
        Signals signals = new Signals(stop);
        signals.register("HUP", 1);
        signals.register("INT", 2);
        signals.register("TERM", 15);
        return signals;
    }

    /** The exit status of a command that a signal has ended before it was done, as shells have it. */
    int exitStatus() {
        return status.get();
    }

    /** Is done if the orderly end takes too long, right before the process ends. */
    void lastResort(Runnable action) {
        lastResorts.push(action);
    }

    private void register(String name, int number) {
        org.jline.utils.Signals.register(name, () -> received(STATUS_BASE + number));
    }

    private void received(int newStatus) {
        if (!status.compareAndSet(0, newStatus)) {
            // Asked twice: now.
            end();
        }
        stop.make();
        Thread watch = new Thread(this::endInTime, "stop-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void endInTime() {
        try {
            Thread.sleep(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    /** The data is safe: broker and engine survive a kill, and the engine's process ends with this one. */
    private void end() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        lastResorts.forEach(Runnable::run);
        Runtime.getRuntime().halt(status.get());
    }
}
