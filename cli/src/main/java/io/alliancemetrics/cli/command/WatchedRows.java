package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.ingest.RowSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Shows how far a large file is read. */
final class WatchedRows implements RowReader {
    /** Smaller files are read before anyone has seen a bar. */
    private static final long LARGE = 4_000_000;

    private static final int ROWS_BETWEEN = 5_000;
    private static final int BUFFER = 1 << 16;

    private final RowReader rows;
    private final Progress progress;
    private long count;

    private WatchedRows(RowReader rows, Progress progress) {
        this.rows = rows;
        this.progress = progress;
    }

    /** The file, watched if it is large. */
    static RowSource of(Path file, RowSource source, Progress progress) throws IOException {
        if (Files.size(file) < LARGE) {
            return source;
        }
        String what = "Reading " + file.getFileName();
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            // How many rows a workbook has is known at its end only.
            progress.phase(what);
            return source;
        }
        progress.start(what, lines(file), "lines");
        return (feed, notes) -> new WatchedRows(source.open(feed, notes), progress);
    }

    @Override
    public Optional<Row> next() throws FileRefusedException {
        Optional<Row> row = rows.next();
        count++;
        if (row.isPresent() && count % ROWS_BETWEEN == 0) {
            progress.reached(row.orElseThrow().line());
        }
        return row;
    }

    @Override
    public String sheet() {
        return rows.sheet();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static long lines(Path file) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    if (buffer[i] == '\n') {
                        lines++;
                    }
                }
            }
        }
        return lines;
    }
}
