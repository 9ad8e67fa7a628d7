package io.alliancemetrics.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A file with the properties of a Kafka client, as Kafka's own tools take them. */
public final class KafkaClientFile {
    private KafkaClientFile() {}

    /**
     * Reads a file.
     *
     * @throws StackException if there is no such file, or it cannot be read
     */
    public static Map<String, String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StackException(
                    "Found no file " + file + ", expected one with a Kafka client's properties, such as"
                            + " security.protocol and sasl.jaas.config.");
        }
        Properties properties = PrivateProperties.read(file);
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
