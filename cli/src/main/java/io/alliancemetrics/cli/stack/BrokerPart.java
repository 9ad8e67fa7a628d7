package io.alliancemetrics.cli.stack;

import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import java.util.Optional;

/**
 * The Kafka of a stack: the embedded broker, or a cluster.
 *
 * @param embedded nothing if it is a cluster
 */
record BrokerPart(Optional<KafkaBroker> embedded, String bootstrapServers) implements AutoCloseable {
    /** @throws StackException if the cluster does not answer */
    static BrokerPart start(StackOptions options, DataFolder folder) {
        Optional<String> cluster = options.external().kafka();
        if (cluster.isPresent()) {
            // Asked for what it holds only to find out now, not minutes later, whether it can be reached.
            LogSize.of(KafkaConnection.to(cluster.get()));
            return new BrokerPart(Optional.empty(), cluster.get());
        }
        KafkaBroker broker = KafkaBroker.start(folder.kafka(), options.kafkaPort());
        return new BrokerPart(Optional.of(broker), broker.bootstrapServers());
    }

    KafkaConnection connection() {
        return KafkaConnection.to(bootstrapServers);
    }

    @Override
    public void close() {
        embedded.ifPresent(KafkaBroker::close);
    }
}
