package io.alliancemetrics.embedded;

import io.alliancemetrics.embedded.internal.process.ChildProcess;
import io.alliancemetrics.embedded.internal.process.LaunchConfig;
import io.alliancemetrics.embedded.internal.process.LibraryLocator;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * A ClickHouse engine in a process of its own, with ClickHouse's HTTP interface on the loopback address.
 *
 * <p>What was inserted is in the data folder when the insert returns: it is found again by the next start on the folder,
 * after a kill too. The process ends with the one that started it. Thread-safe.
 *
 * <pre>{@code
 * try (ClickHouseServer server = ClickHouseServer.start(folder)) {
 *     connect(server.jdbcUrl(), server.writer());
 * }
 * }</pre>
 */
public final class ClickHouseServer implements AutoCloseable {
    private final ChildProcess process;
    private final ClickHouseOptions options;
    private final int port;

    private ClickHouseServer(ChildProcess process, ClickHouseOptions options, int port) {
        this.process = process;
        this.options = options;
        this.port = port;
    }

    /**
     * Starts an engine on any free port, with users whose passwords are new; returns when it takes requests.
     *
     * @param dataDir folder that keeps the tables; created when missing
     * @throws EmbeddedServiceException if the folder cannot be used, the native library is missing, or the engine does
     *     not start
     */
    public static ClickHouseServer start(Path dataDir) {
        return start(ClickHouseOptions.of(dataDir));
    }

    /**
     * Starts an engine; returns when it takes requests.
     *
     * @throws EmbeddedServiceException if the port is taken, the folder cannot be used, the native library is missing, or
     *     the engine does not start
     */
    public static ClickHouseServer start(ClickHouseOptions options) {
        LaunchConfig config = new LaunchConfig(
                LibraryLocator.ofThisProcess().locate(),
                options.dataDir().toAbsolutePath().normalize(),
                options.port(),
                options.writer(),
                options.reader(),
                options.memoryBytes());
        ChildProcess process = ChildProcess.start(config);
        return new ClickHouseServer(process, options, process.awaitReady());
    }

    public int port() {
        return port;
    }

    /** Address of the HTTP interface, e.g. {@code http://127.0.0.1:8123}. */
    public URI httpUri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Address for the JDBC driver, with the database {@code default}. */
    public String jdbcUrl() {
        return "jdbc:clickhouse:" + httpUri() + "/default";
    }

    /** The user who may do everything. */
    public Credentials writer() {
        return options.writer();
    }

    /** The user who may query and change nothing; writes are refused with code 164. */
    public Credentials reader() {
        return options.reader();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Id of the engine's process. */
    public long pid() {
        return process.pid();
    }

    /** Completes with the exit status when the engine's process ends, whatever ended it. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    /** Ends the engine at once, as a crash would. */
    public void kill() {
        process.kill();
    }

    /**
     * Stops the engine: statements that run get a moment to end and are cancelled then. Does nothing if it has already
     * ended.
     */
    @Override
    public void close() {
        process.stop();
    }
}
