package io.alliancemetrics.ingest.file;

import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads rows on a thread of its own while those before them are checked, a bounded number of characters ahead. A file that is
 * smaller than that bound is read without a thread. For readers that note nothing once they are open: {@link
 * io.alliancemetrics.ingest.FileNotes} belong to one thread.
 */
final class ReadAhead implements RowReader {
    /** So many batches wait at most: more would only take memory. */
    private static final int BATCHES = 4;

    private static final int BATCH_CHARACTERS = 1 << 16;

    /** What a row takes besides its characters, so that empty rows fill a batch too. */
    private static final int ROW_CHARACTERS = 64;

    private final RowReader rows;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private Batch current;
    private Thread thread;

    ReadAhead(RowReader rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Row> next() throws FileRefusedException {
        if (current == null) {
            start();
        }
        while (current.rows().isEmpty()) {
            if (current.isLast()) {
                current.throwFailure();
                return Optional.empty();
            }
            current = taken();
        }
        return Optional.of(current.rows().remove());
    }

    @Override
    public String sheet() {
        return rows.sheet();
    }

    @Override
    public void close() throws IOException {
        if (thread != null) {
            thread.interrupt();
            awaitEnd();
        }
        rows.close();
    }

    private void start() {
        current = read();
        if (!current.isLast()) {
            thread = new Thread(this::readOn, "read-ahead");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void readOn() {
        try {
            boolean isOver = false;
            while (!isOver) {
                Batch batch = read();
                batches.put(batch);
                isOver = batch.isLast();
            }
        } catch (InterruptedException e) {
            // Closed: nobody takes any more, and the thread ends.
            Thread.currentThread().interrupt();
        }
    }

    private Batch read() {
        Queue<Row> read = new ArrayDeque<>();
        int characters = 0;
        try {
            while (characters < BATCH_CHARACTERS) {
                Optional<Row> row = rows.next();
                if (row.isEmpty()) {
                    return new Batch(read, true, null);
                }
                read.add(row.orElseThrow());
                characters += characters(row.orElseThrow());
            }
            return new Batch(read, false, null);
        } catch (FileRefusedException | RuntimeException | Error e) {
            return new Batch(read, true, e);
        }
    }

    private static int characters(Row row) {
        int characters = ROW_CHARACTERS;
        if (row instanceof Row.Cells known) {
            for (String cell : known.cells()) {
                characters += cell.length();
            }
        }
        return characters;
    }

    private Batch taken() {
        try {
            return batches.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(
                    new InterruptedIOException("The service stops, and the file is not read on"));
        }
    }

    /** The thread must be gone before the file under it is closed. */
    private void awaitEnd() {
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Some rows.
     *
     * @param isLast whether none follow
     * @param failure why none follow; null if the file is at its end, or goes on
     */
    private record Batch(Queue<Row> rows, boolean isLast, Throwable failure) {
        void throwFailure() throws FileRefusedException {
            if (failure instanceof FileRefusedException refused) {
                throw refused;
            }
            if (failure instanceof RuntimeException fault) {
                throw fault;
            }
            if (failure instanceof Error fault) {
                throw fault;
            }
        }
    }
}
