package io.alliancemetrics.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is there as a whole or not at all: it is written under another name, and gets its own when it is complete.
 */
final class NewFile {
    private final Path file;
    private final boolean mayOverwrite;

    private NewFile(Path file, boolean mayOverwrite) {
        this.file = file;
        this.mayOverwrite = mayOverwrite;
    }

    /**
     * Before anything is done: a file that may not be written costs no time.
     *
     * @throws IOException if there is such a file that may not be overwritten, or no folder for it
     */
    static NewFile at(Path file, boolean mayOverwrite) throws IOException {
        NewFile newFile = new NewFile(file, mayOverwrite);
        if (Files.exists(file) && !mayOverwrite) {
            throw newFile.exists();
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new IOException(file + ": expected the name of a file in a folder that there is. Give another one.");
        }
        return newFile;
    }

    /**
     * Writes the file; if that fails, nothing is left of it.
     *
     * @return what the writing tells
     */
    <T, X extends Exception> T write(Content<T, X> content) throws IOException, X {
        Path part = file.toAbsolutePath().resolveSibling(".alliance-" + UUID.randomUUID() + ".part");
        try {
            T told;
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                told = content.writeTo(out);
            }
            CopyOption[] options =
                    mayOverwrite ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0];
            Files.move(part, file, options);
            return told;
        } catch (FileAlreadyExistsException e) {
            throw exists();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private IOException exists() {
        return new IOException(
                file + ": found a file, expected none; it was not changed. Give another name, or delete it first.");
    }

    /**
     * What is written.
     *
     * @param <T> what the writing tells
     * @param <X> why it may fail
     */
    @FunctionalInterface
    interface Content<T, X extends Exception> {
        T writeTo(OutputStream out) throws IOException, X;
    }
}
