package io.alliancemetrics.cli.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** A properties file that only its owner may read. */
final class PrivateProperties {
    private PrivateProperties() {}

    static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new StackException("Cannot read " + file + ": " + e, e);
        }
    }

    /** At once: whoever reads the file finds all of it, also if this process is killed half-way. */
    static void write(Path file, Properties properties, String comment) {
        try {
            // Temporary files are made so that only their owner may read them.
            Path draft = Files.createTempFile(file.getParent(), ".draft", null);
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                properties.store(writer, comment);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("Cannot write " + file + ": " + e, e);
        }
    }
}
