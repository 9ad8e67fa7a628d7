package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.file.SubmittedFile;
import io.alliancemetrics.ingest.file.UnsupportedFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has come in, kept on disk until it is closed.
 *
 * @param name as its sender calls it, without folders; for messages only
 * @param contentType as its sender says; empty if not said
 * @param sha256 of its bytes, in hexadecimal
 */
record Upload(Path path, String name, String contentType, String sha256) implements AutoCloseable {
    /** The file with its format, which is found out from the content. */
    SubmittedFile file() {
        try {
            return SubmittedFile.of(path, name, contentType);
        } catch (UnsupportedFormatException e) {
            throw Problem.unsupported(e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
