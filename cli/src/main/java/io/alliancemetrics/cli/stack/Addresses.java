package io.alliancemetrics.cli.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where a running stack is to be found: kept in its data folder while it runs, for other commands. */
public final class Addresses {
    private Addresses() {}

    public static void write(Stack stack) {
        Properties properties = new Properties();
        stack.reader().addTo(properties);
        properties.setProperty("kafka", stack.kafka().bootstrapServers());
        properties.setProperty("dashboard", stack.dashboard().toString());
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        PrivateProperties.write(stack.folder().addresses(), properties, "A running alliance stack");
    }

    public static void delete(Stack stack) {
        try {
            Files.deleteIfExists(stack.folder().addresses());
        } catch (IOException e) {
            throw new StackException("Cannot delete " + stack.folder().addresses() + ": " + e, e);
        }
    }

    /**
     * The user who reads from the stack that runs on a data folder, or from a server.
     *
     * @param server if given, its user is in the environment
     */
    public static ClickHouseLogin reader(Path dataDir, URI server) {
        if (server != null) {
            return ClickHouseLogin.fromEnvironment(server.toString());
        }
        Path file = new DataFolder(dataDir.toAbsolutePath().normalize()).addresses();
        if (!Files.exists(file)) {
            throw new StackException(
                    "No stack runs on " + dataDir.toAbsolutePath().normalize()
                            + ". Start one with \"alliance up\", or name its folder with --data-dir.");
        }
        Properties properties = PrivateProperties.read(file);
        long pid = Long.parseLong(properties.getProperty("pid"));
        if (ProcessHandle.of(pid).isEmpty()) {
            throw new StackException("The stack on " + dataDir.toAbsolutePath().normalize()
                    + " has ended without saying so. Start it again with \"alliance up\".");
        }
        return ClickHouseLogin.from(properties);
    }
}
