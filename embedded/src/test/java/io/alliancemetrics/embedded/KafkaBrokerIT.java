package io.alliancemetrics.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker keeps what it is told, whatever ends it. */
class KafkaBrokerIT {
    private static final String TOPIC = "feed";

    @TempDir
    Path folder;

    @Test
    void restartKeepsRecordsAndCommittedOffsets() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder)) {
            createTopic(broker);
            produce(broker, "a", "b", "c");
            assertThat(consume(broker, "group", 3)).containsExactly("a", "b", "c");
        }
        try (KafkaBroker broker = KafkaBroker.start(folder)) {
            produce(broker, "d");
            assertThat(consume(broker, "group", 1)).containsExactly("d");
            assertThat(consume(broker, "another group", 4)).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    void transactionsAreAtomic() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder)) {
            createTopic(broker);
            Map<String, Object> settings = clientSettings(broker);
            settings.put("transactional.id", "t");
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(TOPIC, "aborted")).get();
                producer.abortTransaction();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(TOPIC, "committed")).get();
                producer.commitTransaction();
            }
            assertThat(consume(broker, "group", 1)).containsExactly("committed");
        }
    }

    @Test
    void recordsSurviveAKillOfTheProcess() throws Exception {
        Path addressFile = folder.resolve("address");
        Process owner = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerOwner.class.getName(),
                        folder.resolve("data").toString(),
                        addressFile.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Eventually.await("the broker runs", () -> Files.exists(addressFile) || !owner.isAlive());
        String address = Files.readString(addressFile);
        createTopic(address);
        produce(address, "a", "b");
        owner.destroyForcibly().waitFor();
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("data"))) {
            assertThat(consume(broker, "group", 2)).containsExactly("a", "b");
        }
    }

    @Test
    void mistypedTopicIsNotCreated() {
        try (KafkaBroker broker = KafkaBroker.start(folder)) {
            Map<String, Object> settings = clientSettings(broker);
            settings.put("max.block.ms", "3000");
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> producer.send(new ProducerRecord<>("feeed", "a"))
                                .get());
            }
            try (Admin admin = Admin.create(clientSettings(broker))) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> admin.describeTopics(List.of("feeed"))
                                .allTopicNames()
                                .get())
                        .withCauseInstanceOf(UnknownTopicOrPartitionException.class);
            }
        }
    }

    @Test
    void recordsNeverAgeOut() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder);
                Admin admin = Admin.create(clientSettings(broker))) {
            createTopic(broker);
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("retention.ms")
                            .value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void takenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(EmbeddedServiceException.class)
                    .isThrownBy(() -> KafkaBroker.start(folder, other.getLocalPort()))
                    .withMessageContaining("Port " + other.getLocalPort())
                    .matches(e -> e.reason() == Reason.PORT_TAKEN);
        }
    }

    @Test
    void unusableFoldersAreNamed() throws IOException {
        Path below = Files.createFile(folder.resolve("a-file")).resolve("data");
        assertThatExceptionOfType(EmbeddedServiceException.class)
                .isThrownBy(() -> KafkaBroker.start(below))
                .withMessageContaining(below.toString())
                .matches(e -> e.reason() == Reason.FOLDER_NOT_WRITABLE);
        Path used = folder.resolve("used");
        try (KafkaBroker broker = KafkaBroker.start(used)) {
            assertThatExceptionOfType(EmbeddedServiceException.class)
                    .isThrownBy(() -> KafkaBroker.start(used))
                    .withMessageContaining(used.toString())
                    .matches(e -> e.reason() == Reason.FOLDER_IN_USE);
            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + broker.port());
        }
    }

    @Test
    void standardOutputStaysClean() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            KafkaBroker.start(folder).close();
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static Map<String, Object> clientSettings(KafkaBroker broker) {
        return clientSettings(broker.bootstrapServers());
    }

    private static Map<String, Object> clientSettings(String address) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", address);
        return settings;
    }

    private static void createTopic(KafkaBroker broker) throws Exception {
        createTopic(broker.bootstrapServers());
    }

    private static void createTopic(String address) throws Exception {
        try (Admin admin = Admin.create(clientSettings(address))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void produce(KafkaBroker broker, String... values) throws Exception {
        produce(broker.bootstrapServers(), values);
    }

    private static void produce(String address, String... values) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(clientSettings(address), new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(TOPIC, value)).get();
            }
        }
    }

    private static List<String> consume(KafkaBroker broker, String group, int count) {
        Map<String, Object> settings = clientSettings(broker);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            Eventually.await(count + " records are read", () -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                    values.add(record.value());
                }
                return values.size() >= count;
            });
            consumer.commitSync();
        }
        return values;
    }
}
