package io.alliancemetrics.ingest.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.alliancemetrics.ingest.CellText;
import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.HeaderRow;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads a CSV file of a feed: UTF-8 with or without byte order mark, {@code ,} or {@code ;}, a header row, cells in
 * quotation marks where needed. Rows of which all cells are blank are passed over, as spreadsheets append them.
 */
public final class CsvRowReader implements RowReader {
    private final CloseableIterator<CsvRecord> records;
    private final HeaderRow header;

    private CsvRowReader(CloseableIterator<CsvRecord> records, HeaderRow header) {
        this.records = records;
        this.header = header;
    }

    /**
     * Reads the header row.
     *
     * @param in read from and, with the reader, closed; closed at once if the file is refused
     * @throws FileRefusedException if it is empty, not UTF-8 or its header is not that of the feed
     */
    public static CsvRowReader open(Feed feed, InputStream in) throws FileRefusedException {
        try {
            return opened(feed, in);
        } catch (FileRefusedException e) {
            closeQuietly(in);
            throw e;
        }
    }

    private static CsvRowReader opened(Feed feed, InputStream in) throws FileRefusedException {
        CloseableIterator<CsvRecord> records = parse(in);
        CsvRecord first = nextRecord(records).orElseThrow(() -> new FileRefusedException(nothing()));
        try {
            return new CsvRowReader(records, HeaderRow.of(feed, first.getStartingLineNumber(), first.getFields()));
        } catch (FileRefusedException e) {
            throw new FileRefusedException(e.errors(), countRows(records));
        }
    }

    @Override
    public Optional<Row> next() throws FileRefusedException {
        return nextRecord(records).map(row -> header.row(row.getStartingLineNumber(), row.getFields()));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private static CloseableIterator<CsvRecord> parse(InputStream in) throws FileRefusedException {
        try {
            CsvText text = new CsvText(in);
            char separator = text.separator().orElseThrow(() -> new FileRefusedException(nothing()));
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(CsvLimits.BUFFER)
                    .build(cells(), text.reader())
                    .iterator();
        } catch (IOException e) {
            throw new FileRefusedException(CsvProblem.of(e));
        }
    }

    private static CsvRecordHandler cells() {
        return CsvRecordHandler.of(limits ->
                limits.maxFieldSize(CsvLimits.CELL).maxRecordSize(CsvLimits.ROW).maxFields(CsvLimits.CELLS));
    }

    private static Optional<CsvRecord> nextRecord(CloseableIterator<CsvRecord> records) throws FileRefusedException {
        try {
            while (records.hasNext()) {
                CsvRecord next = records.next();
                if (!isBlank(next.getFields())) {
                    return Optional.of(next);
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            throw new FileRefusedException(CsvProblem.of(e));
        } catch (UncheckedIOException e) {
            throw new FileRefusedException(CsvProblem.of(e.getCause()));
        }
    }

    private static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!CellText.trim(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** As far as they can be counted: the file is refused anyway. */
    private static long countRows(CloseableIterator<CsvRecord> records) {
        long rows = 0;
        try {
            while (nextRecord(records).isPresent()) {
                rows++;
            }
        } catch (FileRefusedException e) {
            return rows;
        }
        return rows;
    }

    private static FileError nothing() {
        return new FileError(
                0,
                "an empty file",
                "a header row and a row for each record",
                "Start from the feed's template and check that the right file was sent.");
    }

    /** The file is refused already; that it cannot be closed either would only hide the reason. */
    private static void closeQuietly(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            return;
        }
    }
}
