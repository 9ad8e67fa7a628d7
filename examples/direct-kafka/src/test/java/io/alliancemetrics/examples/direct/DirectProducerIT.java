package io.alliancemetrics.examples.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.embedded.KafkaBrokerOptions;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.kafka.KafkaLogin;
import io.alliancemetrics.ingest.kafka.OfficeAccess;
import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectDecoder;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.rule.RecordRules;
import io.alliancemetrics.schemas.rule.Violation;
import io.alliancemetrics.schemas.value.EpochDay;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example as an office runs it: with its own login, on a broker that lets nobody else in. */
class DirectProducerIT {
    private static final Office KR = new Office("kr");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static KafkaBroker broker;
    private static KafkaConnection korea;
    private static Path login;

    @BeforeAll
    static void start() throws Exception {
        Credentials admin = Credentials.random("admin");
        broker =
                KafkaBroker.start(KafkaBrokerOptions.of(folder.resolve("kafka")).withAdmin(admin));
        KafkaConnection administrator =
                KafkaConnection.to(broker.bootstrapServers()).withLogin(new KafkaLogin(admin.user(), admin.password()));
        try (OfficeAccess access = OfficeAccess.connect(administrator)) {
            korea = access.grant(KR);
        }
        login = folder.resolve("kr.properties");
        Properties properties = new Properties();
        properties.putAll(korea.allProperties());
        try (Writer writer = Files.newBufferedWriter(login, StandardCharsets.UTF_8)) {
            properties.store(writer, null);
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void recordsArriveAsTheAllianceExpectsThem() throws Exception {
        DirectProducer.main(new String[] {login.toString(), "kr", "3"});

        List<ConsumerRecord<String, byte[]>> messages = read(3);
        assertThat(messages)
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder("DIRECT-1", "DIRECT-2", "DIRECT-3");
        SingleObjectDecoder decoder = new SingleObjectDecoder(new SchemaStore());
        for (ConsumerRecord<String, byte[]> message : messages) {
            FeedRecord record = decoder.decode(Feed.RD_SPEND, message.value());
            assertThat(record.header().recordId()).isEqualTo(message.key());
            assertThat(record.header().submissionId()).isNotEmpty();
            List<Violation> violations = new ArrayList<>();
            RecordRules.check(record, KR, EpochDay.ofTimestamp(message.timestamp()), violations);
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void anotherOfficesTopicIsRefusedWithAReason() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DirectProducer.main(new String[] {login.toString(), "ca", "1"}))
                .withMessageContaining("Not authorized to access topics: [alliance.ca.rd-spend]")
                .withMessageContaining("Check the login");
    }

    @Test
    void missingArgumentsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectProducer.main(new String[] {"kr"}))
                .withMessageStartingWith("Expected three arguments");
    }

    private static List<ConsumerRecord<String, byte[]>> read(int count) {
        Properties properties = new Properties();
        properties.putAll(korea.with("group.id", "alliance-kr-check")
                .with("auto.offset.reset", "earliest")
                .allProperties());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Set.of("alliance.kr.rd-spend"));
            List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (messages.size() < count) {
                assertThat(System.nanoTime()).as("read %s", messages).isLessThan(deadline);
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
            }
            return messages;
        }
    }
}
