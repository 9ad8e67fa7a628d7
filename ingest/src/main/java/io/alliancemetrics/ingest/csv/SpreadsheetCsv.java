package io.alliancemetrics.ingest.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.HeaderRow;
import io.alliancemetrics.ingest.HeaderSearch;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.ingest.text.TextFile;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens CSV files as spreadsheets save them: UTF-8, UTF-16 or Windows-1252; commas, semicolons, tabs or bars; a line
 * {@code sep=;}; titles above the header; column names in other spellings. What is not as a program would write it is noted.
 */
public final class SpreadsheetCsv {
    private static final int LOOK_AHEAD = 65_536;

    private SpreadsheetCsv() {}

    /**
     * Finds the header row.
     *
     * @param declared the encoding that the sender says
     * @throws FileRefusedException if it is empty, in no encoding that is read, or has no header of the feed
     */
    public static RowReader open(Feed feed, Path path, Optional<Charset> declared, FileLimits limits, FileNotes notes)
            throws FileRefusedException {
        BufferedReader text = new BufferedReader(TextFile.open(path, declared, feed, notes), LOOK_AHEAD);
        try {
            CsvDialect dialect =
                    CsvDialect.of(feed, start(text)).orElseThrow(() -> new FileRefusedException(CsvProblem.nothing()));
            dialect.note(notes);
            CsvRecords records = new CsvRecords(text, dialect.separator(), limits.cellLength());
            if (dialect.announced()) {
                records.next();
            }
            return new CsvRowReader(records, header(feed, records, notes));
        } catch (FileRefusedException e) {
            Quietly.close(text);
            throw e;
        } catch (IOException e) {
            Quietly.close(text);
            throw new FileRefusedException(CsvProblem.of(e));
        }
    }

    private static String start(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        char[] start = new char[LOOK_AHEAD];
        int length = 0;
        int count = 0;
        while (count >= 0 && length < LOOK_AHEAD) {
            length += count;
            count = text.read(start, length, LOOK_AHEAD - length);
        }
        text.reset();
        return new String(start, 0, length);
    }

    private static HeaderRow header(Feed feed, CsvRecords records, FileNotes notes) throws FileRefusedException {
        HeaderSearch search = new HeaderSearch(feed, notes);
        boolean empty = true;
        try {
            while (!search.isOver()) {
                Optional<CsvRecord> row = records.next();
                if (row.isEmpty()) {
                    throw empty ? new FileRefusedException(CsvProblem.nothing()) : search.failure();
                }
                empty = false;
                CsvRecord cells = row.orElseThrow();
                Optional<HeaderRow> header = search.offer(cells.getStartingLineNumber(), cells.getFields());
                if (header.isPresent()) {
                    return header.orElseThrow();
                }
            }
            throw search.failure();
        } catch (FileRefusedException e) {
            throw new FileRefusedException(e.errors(), records.count() + search.rowsAfterBest());
        }
    }
}
