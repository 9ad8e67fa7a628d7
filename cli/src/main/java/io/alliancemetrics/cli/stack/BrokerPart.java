package io.alliancemetrics.cli.stack;

import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.embedded.KafkaBrokerOptions;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.kafka.KafkaLogin;
import io.alliancemetrics.ingest.kafka.OfficeAccess;
import io.alliancemetrics.ingest.kafka.ServiceUser;
import java.util.Optional;

/**
 * The Kafka of a stack: the embedded broker, or a cluster.
 *
 * @param embedded nothing if it is a cluster
 * @param writer a user who makes topics and writes
 * @param reader a user who only reads; on a cluster the same
 */
record BrokerPart(Optional<KafkaBroker> embedded, KafkaConnection writer, KafkaConnection reader)
        implements AutoCloseable {
    private static final String ADMIN = "alliance-admin";
    private static final String ADMIN_PASSWORD = "kafka.admin";

    /** @throws StackException if the cluster does not answer */
    static BrokerPart start(StackOptions options, DataFolder folder, Passwords passwords) {
        Optional<KafkaConnection> cluster = options.external().kafka();
        if (cluster.isPresent()) {
            // Asked for what it holds only to find out now, not minutes later, whether it can be reached.
            LogSize.of(cluster.get());
            return new BrokerPart(Optional.empty(), cluster.get(), cluster.get());
        }
        Credentials admin = passwords.of(ADMIN_PASSWORD, ADMIN);
        KafkaBroker broker = KafkaBroker.start(KafkaBrokerOptions.of(folder.kafka())
                .withPort(options.kafkaPort())
                .withAdmin(admin));
        boolean isReady = false;
        try {
            BrokerPart part = withUsers(broker, admin, passwords);
            isReady = true;
            return part;
        } finally {
            if (!isReady) {
                broker.close();
            }
        }
    }

    private static BrokerPart withUsers(KafkaBroker broker, Credentials admin, Passwords passwords) {
        KafkaConnection administrator = administrator(broker.bootstrapServers(), admin);
        try (OfficeAccess access = OfficeAccess.connect(administrator)) {
            return new BrokerPart(
                    Optional.of(broker),
                    grant(access, ServiceUser.GATEWAY, "kafka.gateway", passwords),
                    grant(access, ServiceUser.JOB, "kafka.job", passwords));
        }
    }

    private static KafkaConnection grant(OfficeAccess access, ServiceUser service, String name, Passwords passwords) {
        return access.grant(service, passwords.of(name, service.user()).password());
    }

    /** Who may do everything on the embedded broker of a stack; empty if it has never had one. */
    static Optional<KafkaConnection> administrator(String bootstrapServers, Passwords passwords) {
        return passwords.find(ADMIN_PASSWORD, ADMIN).map(admin -> administrator(bootstrapServers, admin));
    }

    private static KafkaConnection administrator(String bootstrapServers, Credentials admin) {
        return KafkaConnection.to(bootstrapServers).withLogin(new KafkaLogin(admin.user(), admin.password()));
    }

    /** Why it does not work any more; empty while it does, and for a cluster: the job notices then. */
    Optional<String> failure() {
        return embedded.isEmpty() || embedded.get().isAlive()
                ? Optional.empty()
                : Optional.of("the Kafka broker has stopped");
    }

    @Override
    public void close() {
        embedded.ifPresent(KafkaBroker::close);
    }
}
