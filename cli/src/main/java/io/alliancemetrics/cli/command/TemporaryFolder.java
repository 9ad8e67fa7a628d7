package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.Folders;
import io.alliancemetrics.cli.stack.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that is deleted when it is no longer needed. */
record TemporaryFolder(Path path) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);

    static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("alliance-demo-"));
        } catch (IOException e) {
            throw new StackException(
                    "No folder can be made in " + System.getProperty("java.io.tmpdir") + " ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "). Make it writable, or set TMPDIR to another one.",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            Folders.delete(path);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The folder {} could not be deleted", path, e);
        }
    }
}
