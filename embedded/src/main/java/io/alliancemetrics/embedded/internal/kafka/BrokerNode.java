package io.alliancemetrics.embedded.internal.kafka;

import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Formats the folder of a node and starts it. */
public final class BrokerNode {
    private static final int ATTEMPTS = 5;

    private BrokerNode() {}

    /** A running node and the port its clients use. */
    public record Running(KafkaRaftServer server, int port, long fatalFaultsBefore) {
        /** Whether it takes connections and has met no fault that leaves it no way to go on. */
        public boolean isAlive() {
            return FatalFaults.count() == fatalFaultsBefore && LoopbackPorts.isAnswered(port);
        }
    }

    /**
     * Starts the node; returns when it takes requests. A folder that was formatted before keeps its content.
     *
     * @param port port for clients, or 0 for any free one
     * @param admin who may do everything, others only what they are allowed to; nobody: everybody may do everything
     * @throws EmbeddedServiceException if the port is taken, or with what Kafka said, if it does not start
     */
    public static Running start(Path logDir, int port, Optional<Credentials> admin) {
        return start(logDir, port, admin, LoopbackPorts::free);
    }

    static Running start(Path logDir, int port, Optional<Credentials> admin, IntSupplier freePorts) {
        FatalFaults.spareThisProcess();
        if (port != 0) {
            LoopbackPorts.requireFree(port, "Kafka broker");
        }
        for (int attempt = 1; ; attempt++) {
            NodePorts ports = NodePorts.choose(port, freePorts);
            long faults = FatalFaults.count();
            try {
                return new Running(startOnce(logDir, ports, admin.map(NodeUsers::of)), ports.client(), faults);
            } catch (EmbeddedServiceException e) {
                // Somebody may have taken a free port in the moment before Kafka did.
                if (!ports.areAnyTaken() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    static KafkaRaftServer startOnce(Path logDir, NodePorts ports, Optional<NodeUsers> users) {
        KafkaRaftServer server = null;
        try {
            // Written last by formatting: a folder without it was never finished, one with it keeps its cluster id.
            if (Files.notExists(logDir.resolve("meta.properties"))) {
                format(logDir);
            }
            KafkaConfig config = new KafkaConfig(BrokerSettings.of(logDir, ports, users), false);
            server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            if (users.isPresent()) {
                AdminLogin.ensure(ports, users.get());
            }
            return server;
        } catch (Exception e) {
            if (server != null) {
                server.shutdown();
            }
            throw new EmbeddedServiceException(
                    Reason.START_FAILED, "The Kafka broker in " + logDir + " did not start: " + e.getMessage(), e);
        }
    }

    private static void format(Path logDir) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setDirectories(List.of(logDir.toString()))
                .setMetadataLogDirectory(logDir.toString())
                .setIgnoreFormatted(true)
                .run();
    }
}
