package io.alliancemetrics.embedded.internal.engine;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A result (or a part of one) in the engine's memory, formatted. Valid until closed; the bytes are read in place, so a
 * large result never enters the Java heap as a whole.
 */
public final class QueryResult implements AutoCloseable {
    private final ChdbLibrary library;
    private final Pointer handle;
    private final long startedNanos;

    private QueryResult(ChdbLibrary library, Pointer handle, long startedNanos) {
        this.library = library;
        this.handle = handle;
        this.startedNanos = startedNanos;
    }

    /** Takes over a result handle; frees it at once when it holds an error. */
    static QueryResult of(ChdbLibrary library, Pointer handle, long startedNanos) throws EngineException {
        if (handle == null) {
            throw EngineException.of("The engine returned no result");
        }
        Pointer error = library.resultError(handle);
        if (error != null) {
            String message = error.getString(0, "UTF-8");
            library.destroyQueryResult(handle);
            throw EngineException.of(message);
        }
        return new QueryResult(library, handle, startedNanos);
    }

    /** Length of the formatted result in bytes. */
    public long length() {
        return library.resultLength(handle);
    }

    /** A view of {@code count} bytes from {@code offset}; not to be used after {@link #close()}. */
    public ByteBuffer bytes(long offset, int count) {
        return library.resultBuffer(handle).getByteBuffer(offset, count);
    }

    /** The whole result as text; for small results. */
    public String text() {
        long length = length();
        return length == 0
                ? ""
                : StandardCharsets.UTF_8
                        .decode(bytes(0, Math.toIntExact(length)))
                        .toString();
    }

    public Progress progress() {
        return new Progress(
                library.resultStorageRowsRead(handle),
                library.resultStorageBytesRead(handle),
                library.resultRowsWritten(handle),
                library.resultBytesWritten(handle),
                library.resultRowsRead(handle),
                length(),
                System.nanoTime() - startedNanos);
    }

    @Override
    public void close() {
        library.destroyQueryResult(handle);
    }
}
