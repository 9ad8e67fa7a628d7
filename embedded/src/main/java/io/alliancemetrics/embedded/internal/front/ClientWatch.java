package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.internal.engine.EngineException;
import io.alliancemetrics.embedded.internal.http.HttpHandler.Client;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Stops statements whose client has gone: nobody waits for their result, and they would keep the engine busy. */
final class ClientWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 200;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "client-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** Ends the watch over one statement. */
    interface Watch {
        void close();
    }

    /** Watches until the returned watch is closed. The request's body must have been read. */
    Watch over(Client client, RunningStatements.Entry statement) {
        Object turn = new Object();
        boolean[] over = {false};
        ScheduledFuture<?> looks = timer.scheduleWithFixedDelay(
                () -> {
                    synchronized (turn) {
                        if (!over[0] && client.gone()) {
                            kill(statement);
                        }
                    }
                },
                PERIOD_MILLIS,
                PERIOD_MILLIS,
                TimeUnit.MILLISECONDS);
        return () -> {
            looks.cancel(false);
            // A look that is under way reads from the connection: the next request must not be read meanwhile.
            synchronized (turn) {
                over[0] = true;
            }
        };
    }

    // The next look tries again, which also covers a statement that the engine had not begun yet.
    private static void kill(RunningStatements.Entry statement) {
        try {
            statement.kill();
        } catch (EngineException e) {
            System.err.println("Could not stop a statement whose client has gone: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
