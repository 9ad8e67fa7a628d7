package io.alliancemetrics.embedded;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How to start a {@link KafkaBroker}.
 *
 * @param dataDir folder that keeps the log; created when missing
 * @param port port on the loopback address, or 0 for any free one
 * @param admin the user who may do everything; without one, everybody may
 */
public record KafkaBrokerOptions(Path dataDir, int port, Optional<Credentials> admin) {
    private static final int MAX_PORT = 65_535;

    public KafkaBrokerOptions {
        Objects.requireNonNull(dataDir, "dataDir");
        Objects.requireNonNull(admin, "admin");
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port must be 0 to " + MAX_PORT + ", found " + port);
        }
    }

    /** Any free port, open to every program on this machine. */
    public static KafkaBrokerOptions of(Path dataDir) {
        return new KafkaBrokerOptions(dataDir, 0, Optional.empty());
    }

    public KafkaBrokerOptions withPort(int newPort) {
        return new KafkaBrokerOptions(dataDir, newPort, admin);
    }

    public KafkaBrokerOptions withAdmin(Credentials newAdmin) {
        return new KafkaBrokerOptions(dataDir, port, Optional.of(newAdmin));
    }
}
