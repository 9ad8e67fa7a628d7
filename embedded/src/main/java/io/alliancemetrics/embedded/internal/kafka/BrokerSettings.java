package io.alliancemetrics.embedded.internal.kafka;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of a single node that is broker and controller at once. */
public final class BrokerSettings {
    /** The listener clients use. */
    static final String CLIENT_LISTENER = "PLAINTEXT";
    /** The listener the controller uses with itself. */
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    static final int NODE_ID = 1;
    private static final String HOST = "127.0.0.1";

    private BrokerSettings() {}

    /** Where clients find the broker. */
    public static String bootstrapServers(int port) {
        return HOST + ":" + port;
    }

    static Map<String, Object> of(Path logDir, int port, int controllerPort) {
        Map<String, Object> settings = new LinkedHashMap<>();
        addNetwork(settings, port, controllerPort);
        addStorage(settings, logDir);
        addSingleNode(settings);
        return settings;
    }

    private static void addNetwork(Map<String, Object> settings, int port, int controllerPort) {
        String client = CLIENT_LISTENER + "://" + HOST + ":" + port;
        String controller = CONTROLLER_LISTENER + "://" + HOST + ":" + controllerPort;
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("inter.broker.listener.name", CLIENT_LISTENER);
        settings.put(
                "listener.security.protocol.map", CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        settings.put("listeners", client + "," + controller);
        settings.put("advertised.listeners", client);
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
    }

    private static void addStorage(Map<String, Object> settings, Path logDir) {
        settings.put("log.dirs", logDir.toString());
        // The log is the source of truth: nothing in it ages.
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");
        // A mistyped topic name must fail, not create a topic nobody reads.
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
    }

    private static void addSingleNode(Map<String, Object> settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        // There is one group member at first in a local run; waiting for more only delays it.
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After an unclean stop the controller waits this long before it lets the same node in again.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
    }
}
