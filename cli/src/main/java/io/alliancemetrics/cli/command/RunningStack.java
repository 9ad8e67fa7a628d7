package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.Stack;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.cli.stack.StackOptions;
import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.cli.terminal.Progress;
import java.time.Duration;
import java.util.Optional;

/** A stack that runs until it is closed, or until Ctrl-C. */
final class RunningStack implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Stack stack;
    private final Progress progress;
    private final StopRequest stop;

    private RunningStack(Stack stack, Progress progress, StopRequest stop) {
        this.stack = stack;
        this.progress = progress;
        this.stop = stop;
    }

    static RunningStack start(StackOptions options, Progress progress, StopRequest stop) {
        return new RunningStack(Stack.start(options, progress, stop), progress, stop);
    }

    Stack stack() {
        return stack;
    }

    void showAddresses() {
        progress.message("Page:       " + stack.dashboard());
        progress.message("ClickHouse: " + stack.reader().url() + " (alliance sql --data-dir " + stack.folder()
                + " \"SELECT …\")");
        progress.message("Kafka:      " + stack.kafka().bootstrapServers() + kafkaHint());
    }

    private String kafkaHint() {
        return stack.isKafkaEmbedded()
                ? " (alliance office kafka-user OFFICE --out FILE --data-dir " + stack.folder() + " makes a login)"
                : "";
    }

    /**
     * Waits for Ctrl-C.
     *
     * @throws StackException if the stack fails before
     */
    void awaitEnd() throws InterruptedException {
        progress.message("Press Ctrl-C to stop.");
        while (!stop.await(POLL)) {
            Optional<String> failure = stack.failure();
            // A terminal sends Ctrl-C to the engine's process too; that is no failure.
            if (failure.isPresent() && !stop.await(POLL)) {
                throw new StackException("The stack has been stopped because " + failure.get() + ".");
            }
        }
    }

    @Override
    public void close() {
        progress.phase("Stopping");
        stack.close();
        progress.end();
    }
}
