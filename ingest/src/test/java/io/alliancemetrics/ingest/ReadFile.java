package io.alliancemetrics.ingest;

import io.alliancemetrics.ingest.file.SubmittedFile;
import io.alliancemetrics.ingest.file.UnsupportedFormatException;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is read from a file that an office hands in.
 *
 * @param rows in the order of the file
 * @param sheet that was read
 * @param notes how it was read
 */
public record ReadFile(List<Row> rows, String sheet, FileNotes notes) {
    /** Writes a file into a folder, and reads it as it was handed in. */
    public static ReadFile of(Path folder, Feed feed, String name, String contentType, byte[] content)
            throws IOException, FileRefusedException, UnsupportedFormatException {
        Path path = Files.write(folder.resolve("submitted"), content);
        return of(SubmittedFile.of(path, name, contentType), feed);
    }

    public static ReadFile of(RowSource source, Feed feed) throws IOException, FileRefusedException {
        FileNotes notes = new FileNotes();
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = source.open(feed, notes)) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.orElseThrow());
            }
            return new ReadFile(rows, reader.sheet(), notes);
        }
    }

    /** {@code KIND column line: found -> read as}, for each. */
    public List<String> readings() {
        return notes.readings().stream()
                .map(reading -> (reading.kind() + " " + reading.column() + " " + reading.firstLine() + ": "
                                + reading.found() + " -> " + reading.readAs())
                        .replace("  ", " "))
                .toList();
    }

    /** The cells of a row. */
    public List<String> cells(int row) {
        return ((Row.Cells) rows.get(row)).cells();
    }

    public List<Long> lines() {
        return rows.stream().map(Row::line).toList();
    }
}
