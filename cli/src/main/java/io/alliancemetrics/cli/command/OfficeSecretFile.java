package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A new file with a secret in it, which only its owner can read. */
final class OfficeSecretFile {
    private OfficeSecretFile() {}

    /**
     * Writes the file. It is made before the secret is: where no file can be written, no token is given out and no
     * password is replaced.
     *
     * @throws StackException if there is such a file already, or it cannot be written
     */
    static void write(Path file, Supplier<String> secret) {
        make(file);
        boolean isDone = false;
        try {
            Files.writeString(file, secret.get(), StandardCharsets.UTF_8);
            isDone = true;
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            if (!isDone) {
                delete(file);
            }
        }
    }

    private static void make(Path file) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new StackException(
                    "Found a file " + file + ", expected none; it was not changed. Give another name with --out, or"
                            + " delete it first.",
                    e);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static StackException unwritable(Path file, IOException e) {
        return new StackException(
                "The file " + file + " cannot be written (" + e + "). Give a name in a folder that can be written with"
                        + " --out.",
                e);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackException("The file " + file + " is of no use; it could not be deleted (" + e + ").", e);
        }
    }
}
