package io.alliancemetrics.ingest.file;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.ingest.RowSource;
import io.alliancemetrics.ingest.csv.CsvRowReader;
import io.alliancemetrics.ingest.csv.SpreadsheetCsv;
import io.alliancemetrics.ingest.json.JsonRowReader;
import io.alliancemetrics.ingest.xlsx.XlsxRowReader;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that an office hands in, on disk for as long as it is read.
 *
 * @param path where it is
 * @param format what it holds
 * @param charset how its text is encoded, as its sender says; empty if that is to be found out
 * @param notation how strictly the file is read; its cells are read by {@link
 *     io.alliancemetrics.ingest.record.RowValidator}, which has to be told the same
 * @param limits what it may not exceed; not asked of files in the standard notation
 */
public record SubmittedFile(
        Path path, FileFormat format, Optional<Charset> charset, Notation notation, FileLimits limits)
        implements RowSource {
    /** A CSV file as programs write it, without looking. */
    public static SubmittedFile csv(Path path) {
        return new SubmittedFile(path, FileFormat.CSV, Optional.empty(), Notation.STANDARD, FileLimits.DEFAULTS);
    }

    /**
     * Finds out the format from the content, and checks it against what the sender says.
     *
     * @param fileName as the sender calls it; only its extension counts, and nothing is opened by it
     * @param contentType as the sender says it, with parameters; empty if not said
     * @throws UnsupportedFormatException if it is none of the formats, or not the one that the sender says
     */
    public static SubmittedFile of(Path path, String fileName, String contentType) throws UnsupportedFormatException {
        Declared declared = Declared.of(fileName, contentType);
        FileFormat format = FormatCheck.of(declared, content(path));
        return new SubmittedFile(path, format, declared.charset(), Notation.SPREADSHEET, FileLimits.DEFAULTS);
    }

    private static Content content(Path path) throws UnsupportedFormatException {
        try {
            return Content.of(path);
        } catch (IOException e) {
            throw new UnsupportedFormatException(
                    "Found that the file cannot be read (" + e + "). How to mend: Send it again.");
        }
    }

    /** The same file with other limits than {@link FileLimits#DEFAULTS}. */
    public SubmittedFile withLimits(FileLimits other) {
        return new SubmittedFile(path, format, charset, notation, other);
    }

    @Override
    public RowReader open(Feed feed, FileNotes notes) throws FileRefusedException {
        if (notation == Notation.STANDARD) {
            return standard(feed);
        }
        RowReader rows =
                switch (format) {
                    case CSV -> new ReadAhead(SpreadsheetCsv.open(feed, path, charset, limits, notes));
                    case XLSX -> XlsxRowReader.open(feed, path, limits, notes);
                    case JSON -> JsonRowReader.ofDocument(feed, path, limits, notes);
                    case JSON_LINES -> JsonRowReader.ofLines(feed, path, limits, notes);
                };
        return new LimitedRows(rows, limits);
    }

    private RowReader standard(Feed feed) throws FileRefusedException {
        try {
            return CsvRowReader.open(feed, Files.newInputStream(path));
        } catch (IOException e) {
            throw new FileRefusedException(
                    new FileError(0, "that it cannot be opened: " + e, "a readable file", "Send it again."));
        }
    }
}
