package io.alliancemetrics.ingest.file;

import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import java.io.IOException;
import java.util.Optional;

/** Refuses a file at its first row too many. */
final class LimitedRows implements RowReader {
    private final RowReader rows;
    private final FileLimits limits;
    private long read;

    LimitedRows(RowReader rows, FileLimits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    @Override
    public Optional<Row> next() throws FileRefusedException {
        Optional<Row> row = rows.next();
        if (row.isPresent() && ++read > limits.rows()) {
            throw new FileRefusedException(limits.tooManyRows(row.orElseThrow().line()));
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
}
