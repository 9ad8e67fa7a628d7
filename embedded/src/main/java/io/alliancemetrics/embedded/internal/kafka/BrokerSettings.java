package io.alliancemetrics.embedded.internal.kafka;

import io.alliancemetrics.embedded.Credentials;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/** The settings of a single node that is broker and controller at once. */
public final class BrokerSettings {
    /** The listener clients use. */
    static final String CLIENT_LISTENER = "CLIENT";
    /** The listener the controller uses with itself. */
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    /** The listener the broker uses with itself, if clients must log in. */
    static final String INTERNAL_LISTENER = "INTERNAL";

    static final int NODE_ID = 1;
    static final String PLAIN = "PLAIN";
    static final String SCRAM = "SCRAM-SHA-512";
    static final String SASL_PROTOCOL = "SASL_PLAINTEXT";
    private static final String REAUTHENTICATION_MILLIS = "300000";
    private static final String HOST = "127.0.0.1";

    private BrokerSettings() {}

    /** Where clients find the broker. */
    public static String bootstrapServers(int port) {
        return HOST + ":" + port;
    }

    /** @param users nobody: then everybody may do everything */
    static Map<String, Object> of(Path logDir, NodePorts ports, Optional<NodeUsers> users) {
        Map<String, Object> settings = new LinkedHashMap<>();
        addNetwork(settings, ports);
        users.ifPresentOrElse(present -> addSecurity(settings, ports, present), () -> addOpenness(settings, ports));
        addStorage(settings, logDir);
        addSingleNode(settings);
        return settings;
    }

    private static void addNetwork(Map<String, Object> settings, NodePorts ports) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + ports.controller());
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
    }

    private static void addOpenness(Map<String, Object> settings, NodePorts ports) {
        String client = address(CLIENT_LISTENER, ports.client());
        settings.put("listeners", client + "," + address(CONTROLLER_LISTENER, ports.controller()));
        settings.put("advertised.listeners", client);
        settings.put("inter.broker.listener.name", CLIENT_LISTENER);
        settings.put(
                "listener.security.protocol.map", CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    }

    /**
     * Clients log in with SCRAM, whose users are in the node's own log. The node needs a login before it has read that
     * log, and one that no client can use: so it talks to itself on listeners of its own, where its name and password,
     * known to this process alone, are the only ones.
     */
    private static void addSecurity(Map<String, Object> settings, NodePorts ports, NodeUsers users) {
        String client = address(CLIENT_LISTENER, ports.client());
        String internal = address(INTERNAL_LISTENER, ports.internal());
        settings.put("listeners", client + "," + internal + "," + address(CONTROLLER_LISTENER, ports.controller()));
        settings.put("advertised.listeners", client + "," + internal);
        settings.put("inter.broker.listener.name", INTERNAL_LISTENER);
        settings.put(
                "listener.security.protocol.map",
                CLIENT_LISTENER + ":" + SASL_PROTOCOL + "," + INTERNAL_LISTENER + ":" + SASL_PROTOCOL + ","
                        + CONTROLLER_LISTENER + ":" + SASL_PROTOCOL);
        settings.put("sasl.mechanism.inter.broker.protocol", PLAIN);
        settings.put("sasl.mechanism.controller.protocol", PLAIN);
        addMechanism(settings, CLIENT_LISTENER, SCRAM, Jaas.scramListener());
        addMechanism(settings, INTERNAL_LISTENER, PLAIN, Jaas.plainListener(users.node()));
        addMechanism(settings, CONTROLLER_LISTENER, PLAIN, Jaas.plainListener(users.node()));
        // Whoever is logged in must show now and then that the password still holds.
        settings.put(prefix(CLIENT_LISTENER, SCRAM) + "connections.max.reauth.ms", REAUTHENTICATION_MILLIS);
        settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", principal(users.admin()) + ";" + principal(users.node()));
    }

    private static void addMechanism(Map<String, Object> settings, String listener, String mechanism, String jaas) {
        settings.put("listener.name." + listener.toLowerCase(Locale.ROOT) + ".sasl.enabled.mechanisms", mechanism);
        settings.put(prefix(listener, mechanism) + "sasl.jaas.config", jaas);
    }

    private static String prefix(String listener, String mechanism) {
        return ("listener.name." + listener + "." + mechanism + ".").toLowerCase(Locale.ROOT);
    }

    private static String principal(Credentials user) {
        return "User:" + user.user();
    }

    private static String address(String listener, int port) {
        return listener + "://" + HOST + ":" + port;
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
