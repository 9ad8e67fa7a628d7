package io.alliancemetrics.ingest;

import java.io.Closeable;
import java.util.Optional;

/** Reads a file row by row; it never holds more than a row of it. Not thread-safe. Closing it closes the file. */
public interface RowReader extends Closeable {
    /**
     * The next row that is not blank; empty at the end of the file.
     *
     * @throws FileRefusedException if the file cannot be read on from here; the rows before it stand
     */
    Optional<Row> next() throws FileRefusedException;

    /** The sheet of a workbook that is read; empty for other files. */
    default String sheet() {
        return "";
    }
}
