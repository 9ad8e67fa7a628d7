package io.alliancemetrics.embedded;

import io.alliancemetrics.embedded.internal.files.DataFolder;
import io.alliancemetrics.embedded.internal.kafka.BrokerNode;
import io.alliancemetrics.embedded.internal.kafka.BrokerSettings;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A Kafka broker in this process, reachable on the loopback address only.
 *
 * <p>It keeps what it is told: records never age out, and a start on the same folder finds topics, records and committed
 * offsets again, after an unclean stop too. Topics are created on request only; replication factors are 1. Thread-safe.
 *
 * <pre>{@code
 * try (KafkaBroker broker = KafkaBroker.start(folder)) {
 *     connect(broker.bootstrapServers());
 * }
 * }</pre>
 */
public final class KafkaBroker implements AutoCloseable {
    private static final String SERVICE = "Kafka broker";

    private final DataFolder folder;
    private final BrokerNode.Running node;
    private final AtomicBoolean closed = new AtomicBoolean();

    private KafkaBroker(DataFolder folder, BrokerNode.Running node) {
        this.folder = folder;
        this.node = node;
    }

    /**
     * Starts a broker on any free port that every program on this machine may use; returns when it takes requests.
     *
     * @param dataDir folder that keeps the log; created when missing
     * @throws EmbeddedServiceException if the folder cannot be used or the broker does not start
     */
    public static KafkaBroker start(Path dataDir) {
        return start(dataDir, 0);
    }

    /**
     * Starts a broker that every program on this machine may use; returns when it takes requests.
     *
     * @param dataDir folder that keeps the log; created when missing
     * @param port port on the loopback address, or 0 for any free one
     * @throws EmbeddedServiceException if the port is taken, the folder cannot be used or the broker does not start
     */
    public static KafkaBroker start(Path dataDir, int port) {
        return start(KafkaBrokerOptions.of(dataDir).withPort(port));
    }

    /**
     * Starts a broker; returns when it takes requests.
     *
     * <p>With an administrator, clients log in with SCRAM-SHA-512 ({@code security.protocol=SASL_PLAINTEXT}) and do what
     * the ACLs allow; without a login nobody does anything. The administrator has the given password from now on,
     * whatever it was before. A folder may be used with an administrator and without, in turns: its users and ACLs stay.
     *
     * @throws EmbeddedServiceException if the port is taken, the folder cannot be used or the broker does not start
     */
    public static KafkaBroker start(KafkaBrokerOptions options) {
        Path absolute = options.dataDir().toAbsolutePath().normalize();
        DataFolder folder = DataFolder.hold(absolute, SERVICE);
        try {
            return new KafkaBroker(folder, BrokerNode.start(absolute.resolve("log"), options.port(), options.admin()));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Value for {@code bootstrap.servers}, e.g. {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return BrokerSettings.bootstrapServers(node.port());
    }

    public int port() {
        return node.port();
    }

    /** Whether it runs: false once it is closed, or when it has met a fault that leaves it no way to go on. */
    public boolean isAlive() {
        return !closed.get() && node.isAlive();
    }

    /** Stops the broker and waits until everything is on disk; does nothing the second time. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            node.server().shutdown();
            node.server().awaitShutdown();
            folder.close();
        }
    }
}
