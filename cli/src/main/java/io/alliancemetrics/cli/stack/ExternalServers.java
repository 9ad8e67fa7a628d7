package io.alliancemetrics.cli.stack;

import io.alliancemetrics.ingest.kafka.KafkaConnection;
import java.net.URI;
import java.util.Optional;

/**
 * Real servers in the place of embedded parts.
 *
 * @param kafka a cluster, and how to log in to it
 * @param clickHouse HTTP interface; user and password are in the environment
 * @param flink {@code host:port} of a cluster's REST interface
 */
public record ExternalServers(Optional<KafkaConnection> kafka, Optional<URI> clickHouse, Optional<String> flink) {
    public static final ExternalServers NONE =
            new ExternalServers(Optional.empty(), Optional.empty(), Optional.empty());
}
