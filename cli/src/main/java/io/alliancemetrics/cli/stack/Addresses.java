package io.alliancemetrics.cli.stack;

import io.alliancemetrics.ingest.kafka.KafkaConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Where a running stack is to be found: kept in its data folder while it runs, for other commands. */
public final class Addresses implements AutoCloseable {
    private static final String PID = "pid";
    private static final String STARTED = "started";
    private static final String KAFKA = "kafka";
    private static final String KAFKA_EMBEDDED = "kafka.embedded";

    private final Path file;

    private Addresses(Path file) {
        this.file = file;
    }

    static Addresses write(Stack stack) {
        Properties properties = new Properties();
        stack.reader().addTo(properties);
        properties.setProperty(KAFKA, stack.kafka().bootstrapServers());
        properties.setProperty(KAFKA_EMBEDDED, Boolean.toString(stack.isKafkaEmbedded()));
        properties.setProperty("dashboard", stack.dashboard().toString());
        ProcessHandle process = ProcessHandle.current();
        properties.setProperty(PID, Long.toString(process.pid()));
        properties.setProperty(STARTED, startOf(process));
        Path file = DataFolder.addresses(stack.folder());
        PrivateProperties.write(file, properties, "A running alliance stack");
        return new Addresses(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * The user who reads from the stack that runs on a folder.
     *
     * @throws StackException if none runs there
     */
    private static ClickHouseLogin reader(Path dataDir) {
        return ClickHouseLogin.from(ofRunningStack(dataDir.toAbsolutePath().normalize()));
    }

    /**
     * The administrator of the broker that belongs to the stack that runs on a folder.
     *
     * @throws StackException if none runs there, or it uses a cluster
     */
    public static KafkaConnection kafkaAdministrator(Path dataDir) {
        Path folder = dataDir.toAbsolutePath().normalize();
        Properties properties = ofRunningStack(folder);
        String servers = properties.getProperty(KAFKA);
        if (!Boolean.parseBoolean(properties.getProperty(KAFKA_EMBEDDED))) {
            throw new StackException("The stack on " + folder + " uses the Kafka cluster " + servers
                    + ". Name it with --kafka, and the login of one of its administrators with --kafka-config.");
        }
        return BrokerPart.administrator(servers, new Passwords(DataFolder.credentials(folder)))
                .orElseThrow(() -> new StackException("There is no Kafka administrator's password in "
                        + DataFolder.credentials(folder) + ". Start the stack again: it makes one."));
    }

    private static Properties ofRunningStack(Path folder) {
        Path file = DataFolder.addresses(folder);
        if (!Files.exists(file)) {
            throw new StackException("No stack runs on " + folder
                    + ". Start one with \"alliance up\", or name its folder with --data-dir.");
        }
        Properties properties = PrivateProperties.read(file);
        if (!isRunning(properties)) {
            throw new StackException(
                    "The stack on " + folder + " has ended without saying so. Start it again with \"alliance up\".");
        }
        return properties;
    }

    /** With its start, because the id may be another process's by now. */
    private static boolean isRunning(Properties properties) {
        try {
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(properties.getProperty(PID, "")));
            return process.filter(found -> startOf(found).equals(properties.getProperty(STARTED)))
                    .isPresent();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }

    /** The user who changes a server that is not ours, or else the engine of the stack that runs on a folder. */
    public static ClickHouseLogin writer(Path dataDir, Optional<URI> server) {
        return server.map(uri -> ClickHouseLogin.fromEnvironment(uri.toString()))
                .orElseGet(() -> EnginePart.writer(reader(dataDir), new Passwords(DataFolder.credentials(dataDir))));
    }

    /** The user who reads from a server that is not ours, or else from the stack that runs on a folder. */
    public static ClickHouseLogin reader(Path dataDir, Optional<URI> server) {
        return server.map(uri -> ClickHouseLogin.fromEnvironment(uri.toString()))
                .orElseGet(() -> reader(dataDir));
    }
}
