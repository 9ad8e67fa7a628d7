package io.alliancemetrics.ingest.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.HeaderRow;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a CSV file of a feed as programs write it: UTF-8 with or without byte order mark, {@code ,} or {@code ;}, a header in
 * the first row, cells in quotation marks where needed. Rows of which all cells are blank are passed over.
 */
public final class CsvRowReader implements RowReader {
    private final CsvRecords records;
    private final HeaderRow header;

    CsvRowReader(CsvRecords records, HeaderRow header) {
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
            Quietly.close(in);
            throw e;
        }
    }

    private static CsvRowReader opened(Feed feed, InputStream in) throws FileRefusedException {
        CsvRecords records = parse(in);
        CsvRecord first = records.next().orElseThrow(() -> new FileRefusedException(CsvProblem.nothing()));
        try {
            return new CsvRowReader(records, HeaderRow.of(feed, first.getStartingLineNumber(), first.getFields()));
        } catch (FileRefusedException e) {
            throw new FileRefusedException(e.errors(), records.count());
        }
    }

    private static CsvRecords parse(InputStream in) throws FileRefusedException {
        try {
            CsvText text = new CsvText(in);
            char separator = text.separator().orElseThrow(() -> new FileRefusedException(CsvProblem.nothing()));
            return new CsvRecords(text.reader(), separator, CsvLimits.CELL);
        } catch (IOException e) {
            throw new FileRefusedException(CsvProblem.of(e));
        }
    }

    @Override
    public Optional<Row> next() throws FileRefusedException {
        return records.next().map(row -> header.row(row.getStartingLineNumber(), row.getFields()));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
