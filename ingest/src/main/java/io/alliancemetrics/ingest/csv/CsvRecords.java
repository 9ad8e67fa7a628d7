package io.alliancemetrics.ingest.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.alliancemetrics.ingest.CellText;
import io.alliancemetrics.ingest.FileRefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The rows of a CSV text that are not blank. */
final class CsvRecords implements Closeable {
    private final CloseableIterator<CsvRecord> records;
    private final int cellLength;

    CsvRecords(Reader text, char separator, int cellLength) {
        this.cellLength = cellLength;
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(CsvLimits.BUFFER, 2 * cellLength))
                .build(cells(cellLength), text)
                .iterator();
    }

    private static CsvRecordHandler cells(int cellLength) {
        return CsvRecordHandler.of(limits -> limits.maxFieldSize(cellLength)
                .maxRecordSize(Math.max(CsvLimits.ROW, cellLength))
                .maxFields(CsvLimits.CELLS));
    }

    /**
     * The next row; empty at the end of the text.
     *
     * @throws FileRefusedException if the text is no CSV from here on
     */
    Optional<CsvRecord> next() throws FileRefusedException {
        try {
            while (records.hasNext()) {
                CsvRecord next = records.next();
                if (!CellText.areBlank(next.getFields())) {
                    return Optional.of(next);
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            throw new FileRefusedException(CsvProblem.of(e, cellLength));
        } catch (UncheckedIOException e) {
            throw new FileRefusedException(CsvProblem.of(e.getCause()));
        }
    }

    /** The rest, as far as it can be counted: the file is refused anyway. */
    long count() {
        long rows = 0;
        try {
            while (next().isPresent()) {
                rows++;
            }
        } catch (FileRefusedException e) {
            return rows;
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
