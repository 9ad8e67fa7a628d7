package io.alliancemetrics.ingest.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How to reach the brokers.
 *
 * @param bootstrapServers {@code host:port}, separated by commas
 * @param clientProperties further settings of Kafka's clients, such as those for passwords; they override ours
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> clientProperties) {
    public KafkaConnection {
        clientProperties = Map.copyOf(clientProperties);
    }

    public static KafkaConnection to(String bootstrapServers) {
        return new KafkaConnection(bootstrapServers, Map.of());
    }

    public KafkaConnection with(String property, String value) {
        Map<String, String> more = new HashMap<>(clientProperties);
        more.put(property, value);
        return new KafkaConnection(bootstrapServers, more);
    }

    /** The same brokers, as another user. */
    public KafkaConnection withLogin(KafkaLogin login) {
        Map<String, String> more = new HashMap<>(clientProperties);
        more.putAll(login.properties(this));
        return new KafkaConnection(bootstrapServers, more);
    }

    /** All that a Kafka client needs, the brokers' addresses included. */
    public Map<String, String> allProperties() {
        Map<String, String> all = new HashMap<>(clientProperties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return Map.copyOf(all);
    }

    Map<String, Object> properties(Map<String, Object> ours) {
        Map<String, Object> all = new HashMap<>(ours);
        all.putAll(clientProperties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return all;
    }

    /** Without the properties, which may hold passwords. */
    @Override
    public String toString() {
        return bootstrapServers;
    }
}
