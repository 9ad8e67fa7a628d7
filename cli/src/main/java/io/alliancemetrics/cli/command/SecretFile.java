package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds a password and nothing else, as containers mount them. */
final class SecretFile {
    private SecretFile() {}

    /**
     * The password, without the end of the line.
     *
     * @param option names the file, for the message
     * @throws StackException if the file cannot be read or is empty
     */
    static String read(Path file, String option) {
        String password;
        try {
            password = Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new StackException(
                    "The password file " + file + " cannot be read ("
                            + e.getClass().getSimpleName() + "). Check " + option + ".",
                    e);
        }
        if (password.isEmpty()) {
            throw new StackException(
                    "Found nothing in the password file " + file + ", expected a password. Check " + option + ".");
        }
        return password;
    }
}
