package io.alliancemetrics.embedded;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How to start a {@link ClickHouseServer}.
 *
 * @param dataDir folder that keeps the tables; created when missing
 * @param port port on the loopback address, or 0 for any free one
 * @param writer user who may do everything
 * @param reader user whose statements run with {@code readonly=2}; another name than the writer's
 * @param memoryBytes most memory the engine takes for queries and caches together, in bytes
 */
public record ClickHouseOptions(Path dataDir, int port, Credentials writer, Credentials reader, long memoryBytes) {
    private static final int MAX_PORT = 65_535;
    private static final long MIN_MEMORY_BYTES = 256L << 20;
    private static final long DEFAULT_MEMORY_BYTES = 2L << 30;

    public ClickHouseOptions {
        Objects.requireNonNull(dataDir, "dataDir");
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port must be 0 to " + MAX_PORT + ", found " + port);
        }
        if (writer.user().equals(reader.user())) {
            throw new IllegalArgumentException(
                    "writer and reader must have different names, both are '" + reader.user() + "'");
        }
        if (memoryBytes < MIN_MEMORY_BYTES) {
            throw new IllegalArgumentException(
                    "memoryBytes must be at least " + MIN_MEMORY_BYTES + " (256 MiB), found " + memoryBytes);
        }
    }

    /** Any free port, users {@code writer} and {@code reader} with random passwords, 2 GiB of memory. */
    public static ClickHouseOptions of(Path dataDir) {
        return new ClickHouseOptions(
                dataDir, 0, Credentials.random("writer"), Credentials.random("reader"), DEFAULT_MEMORY_BYTES);
    }

    public ClickHouseOptions withPort(int newPort) {
        return new ClickHouseOptions(dataDir, newPort, writer, reader, memoryBytes);
    }

    public ClickHouseOptions withWriter(Credentials newWriter) {
        return new ClickHouseOptions(dataDir, port, newWriter, reader, memoryBytes);
    }

    public ClickHouseOptions withReader(Credentials newReader) {
        return new ClickHouseOptions(dataDir, port, writer, newReader, memoryBytes);
    }

    public ClickHouseOptions withMemoryBytes(long newMemoryBytes) {
        return new ClickHouseOptions(dataDir, port, writer, reader, newMemoryBytes);
    }
}
