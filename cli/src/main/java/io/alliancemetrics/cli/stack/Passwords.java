package io.alliancemetrics.cli.stack;

import io.alliancemetrics.embedded.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The passwords of the embedded parts' users, in a file that only its owner can read. Each is made when it is first
 * asked for and stays, so that whoever has one can go on with it. Thread-safe.
 */
final class Passwords {
    private static final String COMMENT = "Passwords of the embedded ClickHouse's and Kafka's users";

    private final Path file;

    Passwords(Path file) {
        this.file = file;
    }

    /** The user with the password that is kept under a name. */
    synchronized Credentials of(String name, String user) {
        Optional<Credentials> known = find(name, user);
        if (known.isPresent()) {
            return known.get();
        }
        Credentials made = Credentials.random(user);
        Properties properties = read();
        properties.setProperty(name, made.password());
        PrivateProperties.write(file, properties, COMMENT);
        return made;
    }

    /** Empty if there is none yet. */
    synchronized Optional<Credentials> find(String name, String user) {
        return Optional.ofNullable(read().getProperty(name)).map(password -> new Credentials(user, password));
    }

    private Properties read() {
        return Files.exists(file) ? PrivateProperties.read(file) : new Properties();
    }
}
