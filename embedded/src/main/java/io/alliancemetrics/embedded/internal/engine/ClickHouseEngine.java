package io.alliancemetrics.embedded.internal.engine;

import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The ClickHouse engine inside this process. There can be one per process, for one data folder; it stays up as long as
 * this object is open, whatever connections come and go. Thread-safe.
 */
public final class ClickHouseEngine implements AutoCloseable {
    private final ChdbLibrary library;
    private final Path dataDir;
    // Held open: the engine shuts down with its last connection.
    private final EngineConnection first;
    private final String version;

    private ClickHouseEngine(ChdbLibrary library, Path dataDir, EngineConnection first, String version) {
        this.library = library;
        this.dataDir = dataDir;
        this.first = first;
        this.version = version;
    }

    /**
     * Loads the library and opens the data folder.
     *
     * @param memoryBytes limit of the engine's memory, in bytes
     * @throws EngineException if the folder cannot be opened
     */
    public static ClickHouseEngine open(Path libraryFile, Path dataDir, long memoryBytes) throws EngineException {
        ChdbLibrary library = ChdbLibrary.load(libraryFile);
        // The JVM needs its own handlers (it uses SIGSEGV); ClickHouse's would replace them.
        library.setSignalHandlersEnabled(0);
        EngineConnection first = connect(library, dataDir, List.of("--max_server_memory_usage=" + memoryBytes));
        try (QueryResult result =
                first.query("SELECT version()".getBytes(StandardCharsets.UTF_8), "TabSeparated", Map.of())) {
            return new ClickHouseEngine(library, dataDir, first, result.text().strip());
        }
    }

    /** A new connection; the caller closes it. */
    public EngineConnection connect() throws EngineException {
        return connect(library, dataDir, List.of());
    }

    /** ClickHouse's version, e.g. {@code 26.7.2.1}. */
    public String version() {
        return version;
    }

    private static EngineConnection connect(ChdbLibrary library, Path dataDir, List<String> more)
            throws EngineException {
        List<String> arguments = new ArrayList<>(Arrays.asList("clickhouse", "--path=" + dataDir));
        arguments.addAll(more);
        Pointer pointer = library.connect(arguments.size(), new StringArray(arguments.toArray(String[]::new), "UTF-8"));
        if (pointer == null) {
            throw EngineException.of("The engine could not open the data folder " + dataDir);
        }
        return new EngineConnection(library, pointer);
    }

    @Override
    public void close() {
        first.close();
    }
}
