package io.alliancemetrics.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecuredKafkaBrokerIT {
    private static final String TOPIC = "feed";

    @TempDir
    private Path folder;

    private final Credentials admin = Credentials.random("admin");

    @Test
    void administratorDoesEverything() throws Exception {
        KafkaBroker closed;
        try (KafkaBroker broker = secured(admin)) {
            createTopic(login(broker, admin));
            assertThat(topics(login(broker, admin))).containsExactly(TOPIC);
            write(login(broker, admin));
            assertThat(broker.isAlive()).isTrue();
            closed = broker;
        }
        assertThat(closed.isAlive()).isFalse();
    }

    @Test
    void withoutThePasswordNobodyDoesAnything() {
        try (KafkaBroker broker = secured(admin)) {
            for (Credentials wrong : List.of(new Credentials("admin", "wrong"), new Credentials("nobody", "wrong"))) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> topics(login(broker, wrong)))
                        .withCauseInstanceOf(SaslAuthenticationException.class);
            }
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> topics(noLogin(broker)))
                    .withCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void folderThatWasMadeWithoutUsersIsSecuredAndKeepsItsRecords() throws Exception {
        try (KafkaBroker open = KafkaBroker.start(folder)) {
            createTopic(noLogin(open));
            write(noLogin(open));
        }
        try (KafkaBroker broker = secured(admin)) {
            assertThat(topics(login(broker, admin))).containsExactly(TOPIC);
            assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> topics(noLogin(broker)));
        }
    }

    @Test
    void anotherPasswordReplacesTheOneBefore() throws Exception {
        secured(admin).close();
        Credentials changed = Credentials.random("admin");
        try (KafkaBroker broker = secured(changed)) {
            assertThat(topics(login(broker, changed))).isEmpty();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> topics(login(broker, admin)))
                    .withCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private KafkaBroker secured(Credentials login) {
        return KafkaBroker.start(KafkaBrokerOptions.of(folder).withAdmin(login));
    }

    private static Map<String, Object> noLogin(KafkaBroker broker) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("request.timeout.ms", "1000");
        settings.put("default.api.timeout.ms", "2000");
        return settings;
    }

    private static Map<String, Object> login(KafkaBroker broker, Credentials login) {
        return Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + login.user()
                        + "\" password=\"" + login.password() + "\";");
    }

    private static Set<String> topics(Map<String, Object> settings) throws Exception {
        try (Admin client = Admin.create(settings)) {
            return client.listTopics().names().get();
        }
    }

    private static void createTopic(Map<String, Object> settings) throws Exception {
        try (Admin client = Admin.create(settings)) {
            client.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void write(Map<String, Object> settings) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "a")).get();
        }
    }
}
