package io.alliancemetrics.ingest.text;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a text file of which it is not known how it is encoded. */
public final class TextFile {
    private TextFile() {}

    /**
     * Looks at all of the file to find out its encoding, and opens it. UTF-8 is told by being valid; UTF-16 by its byte order
     * mark; what is neither is read as Windows-1252, with a warning, if it may be that.
     *
     * @param declared what the sender says; nothing else is then tried
     * @param feed whose records it holds: of fellows no word is repeated in a warning
     * @throws FileRefusedException with line and byte if it is in none of them, or holds control characters
     */
    public static Reader open(Path path, Optional<Charset> declared, Feed feed, FileNotes notes)
            throws FileRefusedException {
        try {
            ByteScan scan = scan(path);
            TextEncoding encoding = new EncodingChoice(path, scan, feed, notes).choose(declared);
            return encoding.open(path);
        } catch (IOException e) {
            throw new FileRefusedException(new FileError(
                    0, "that reading failed: " + e, "a file that can be read to its end", "Send it again."));
        }
    }

    private static ByteScan scan(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return ByteScan.of(in);
        }
    }
}
