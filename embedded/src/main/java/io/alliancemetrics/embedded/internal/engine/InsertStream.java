package io.alliancemetrics.embedded.internal.engine;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.InputStream;

/**
 * One running {@code INSERT} that is fed with formatted bytes. The engine parses while bytes still arrive and makes the
 * caller wait when it falls behind, so memory stays bounded whatever the size of the body. Closing it before
 * {@link #finish()} cancels the insert.
 */
public final class InsertStream implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 18;

    private final ChdbLibrary library;
    private final Pointer handle;
    private final long startedNanos;
    private boolean finished;

    private InsertStream(ChdbLibrary library, Pointer handle, long startedNanos) {
        this.library = library;
        this.handle = handle;
        this.startedNanos = startedNanos;
    }

    static InsertStream of(ChdbLibrary library, Pointer handle, long startedNanos) throws EngineException {
        InsertStream stream = new InsertStream(library, handle, startedNanos);
        Pointer error = library.streamInsertError(handle);
        if (error != null) {
            String message = error.getString(0, "UTF-8");
            library.destroyInsertStream(handle);
            throw EngineException.of(message);
        }
        return stream;
    }

    /**
     * Feeds everything {@code data} holds. Stops early, leaving the rest unread, when the engine has already failed:
     * {@link #finish()} then says why.
     */
    public void feed(InputStream data) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        try (Memory copy = new Memory(CHUNK_BYTES)) {
            int count = data.readNBytes(chunk, 0, CHUNK_BYTES);
            while (count > 0) {
                copy.write(0, chunk, 0, count);
                if (library.streamAppend(handle, copy, count) != 0) {
                    return;
                }
                count = data.readNBytes(chunk, 0, CHUNK_BYTES);
            }
        }
    }

    /** Ends the input and commits; the returned result is empty but for its progress. */
    public QueryResult finish() throws EngineException {
        finished = true;
        return QueryResult.of(library, library.streamDone(handle), startedNanos);
    }

    @Override
    public void close() {
        if (!finished) {
            library.streamCancelInsert(handle);
        }
        library.destroyInsertStream(handle);
    }
}
