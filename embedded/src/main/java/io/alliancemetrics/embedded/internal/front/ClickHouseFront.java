package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import io.alliancemetrics.embedded.internal.engine.ClickHouseEngine;
import io.alliancemetrics.embedded.internal.engine.EngineException;
import io.alliancemetrics.embedded.internal.files.DataFolder;
import io.alliancemetrics.embedded.internal.http.HttpServer;
import io.alliancemetrics.embedded.internal.process.LaunchConfig;
import java.io.IOException;
import java.time.Duration;

/** Engine and HTTP interface together, in this process. */
final class ClickHouseFront implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final long POLL_MILLIS = 20;

    private final DataFolder folder;
    private final ClickHouseEngine engine;
    private final Sessions sessions;
    private final RunningStatements running;
    private final ClientWatch watch;
    private final HttpServer server;

    private ClickHouseFront(DataFolder folder, ClickHouseEngine engine, LaunchConfig config) throws IOException {
        this.folder = folder;
        this.engine = engine;
        this.sessions = new Sessions(engine);
        this.running = new RunningStatements(engine);
        this.watch = new ClientWatch();
        this.server = HttpServer.start(
                config.port(),
                new ClickHouseHandler(
                        new Users(config.writer(), config.reader()),
                        new StatementRunner(sessions, running, watch),
                        engine.version()));
    }

    static ClickHouseFront start(LaunchConfig config) {
        DataFolder folder = DataFolder.hold(config.dataDir(), "ClickHouse engine");
        try {
            ClickHouseEngine engine =
                    ClickHouseEngine.open(config.library(), config.dataDir().resolve("store"), config.memoryBytes());
            return new ClickHouseFront(folder, engine, config);
        } catch (IOException e) {
            throw new EmbeddedServiceException(
                    Reason.PORT_TAKEN,
                    "Port " + config.port() + " for the ClickHouse engine is taken (" + e.getMessage()
                            + "). Stop what listens there, or choose another port (0 takes any free one).",
                    e);
        } catch (EngineException e) {
            throw new EmbeddedServiceException(
                    Reason.START_FAILED,
                    "The ClickHouse engine could not open " + config.dataDir() + ": " + e.getMessage(),
                    e);
        }
    }

    int port() {
        return server.port();
    }

    /** Lets what is running end for a moment, stops the rest, and closes the data folder. */
    @Override
    public void close() {
        server.stopListening();
        if (!awaitIdle()) {
            killAll();
            awaitIdle();
        }
        server.close();
        watch.close();
        if (running.none()) {
            sessions.close();
            engine.close();
        }
        folder.close();
    }

    private void killAll() {
        try {
            running.killAll();
        } catch (EngineException e) {
            System.err.println("Could not stop the running statements: " + e.getMessage());
        }
    }

    private boolean awaitIdle() {
        long end = System.nanoTime() + GRACE.toNanos();
        while (!running.none() && System.nanoTime() < end) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return running.none();
    }
}
