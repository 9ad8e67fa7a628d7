package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.Stack;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.cli.stack.StackOptions;
import io.alliancemetrics.cli.terminal.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A stack that stops with the process: at its end, or at Ctrl-C, even while it starts. */
final class RunningStack implements AutoCloseable {
    private static final long POLL_SECONDS = 1;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean isStopping = new AtomicBoolean();
    private final Deque<Runnable> onStop = new ArrayDeque<>();
    private final Stack stack;

    private RunningStack(Stack stack) {
        this.stack = stack;
    }

    static RunningStack start(StackOptions options, Progress progress) {
        RunningStack running = new RunningStack(Stack.start(options, progress));
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        return running;
    }

    Stack stack() {
        return stack;
    }

    /** Is run once, after the stack has stopped; the last first. */
    synchronized void onStop(Runnable action) {
        onStop.push(action);
    }

    void showAddresses(Progress progress) {
        progress.message("Page:       " + stack.dashboard());
        progress.message("ClickHouse: " + stack.reader().url() + " (alliance sql \"SELECT …\")");
        progress.message("Kafka:      " + stack.kafka().bootstrapServers());
    }

    /** Waits for Ctrl-C. */
    int awaitEnd() throws InterruptedException {
        while (!stopped.await(POLL_SECONDS, TimeUnit.SECONDS)) {
            Optional<String> failure = isStopping.get() ? Optional.empty() : stack.failure();
            if (failure.isPresent()) {
                throw new StackException(
                        "The stack has stopped by itself: " + failure.get() + ". The log on standard error says more.");
            }
        }
        return 0;
    }

    @Override
    public void close() {
        if (!isStopping.compareAndSet(false, true)) {
            return;
        }
        stack.close();
        synchronized (this) {
            onStop.forEach(Runnable::run);
        }
        stopped.countDown();
    }
}
