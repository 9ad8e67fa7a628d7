package io.alliancemetrics.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.ingest.LogReader;
import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectDecoder;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.RecordHeaders;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.RecordHeader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordPublisherIT {
    private static final SchemaStore SCHEMAS = new SchemaStore();

    @TempDir
    private static Path folder;

    private static KafkaBroker broker;
    private static KafkaConnection connection;
    private static Topics topics;
    private static RecordPublisher publisher;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start(folder);
        connection = KafkaConnection.to(broker.bootstrapServers());
        topics = Topics.connect(connection);
        publisher = RecordPublisher.connect(connection, SCHEMAS);
    }

    @AfterAll
    static void stop() {
        publisher.close();
        topics.close();
        broker.close();
    }

    @Test
    void topicOfAnOfficeKeepsItsRecordsForEverAndIsStampedByTheBroker() throws Exception {
        TopicName topic = topic("kr");
        topics.ensure(List.of(topic), TopicClock.BROKER);
        assertThat(settings(topic))
                .containsEntry("retention.ms", "-1")
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("message.timestamp.type", "LogAppendTime");
        long before = System.currentTimeMillis();
        publish(topic, OptionalLong.of(0), 1);
        assertThat(read(topic)).singleElement().satisfies(message -> assertThat(message.timestamp())
                .isBetween(before, System.currentTimeMillis()));
    }

    @Test
    void topicOfABackfillTakesAnyTimestamp() throws Exception {
        TopicName topic = topic("ca");
        topics.ensure(List.of(topic), TopicClock.WRITER);
        assertThat(settings(topic))
                .containsEntry("retention.ms", "-1")
                .containsEntry("message.timestamp.type", "CreateTime")
                .containsEntry("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE))
                .containsEntry("message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE));
        long past = Instant.parse("2024-01-05T12:00:00Z").toEpochMilli();
        long future = Instant.parse("2099-01-05T12:00:00Z").toEpochMilli();
        publish(topic, OptionalLong.of(past), 1);
        publish(topic, OptionalLong.of(future), 1);
        assertThat(read(topic)).extracting(ConsumerRecord::timestamp).containsExactlyInAnyOrder(past, future);
    }

    @Test
    void messagesComeBackAsTheyWerePublishedAndInOrder() throws Exception {
        TopicName topic = topic("de");
        topics.ensure(List.of(topic), TopicClock.BROKER, 3);
        publish(topic, OptionalLong.empty(), 20_000);
        List<ConsumerRecord<String, byte[]>> messages = read(topic);
        assertThat(messages).hasSize(20_000);
        assertThat(messages.stream().map(ConsumerRecord::partition).distinct()).hasSize(3);
        assertThat(messages.stream()
                        .collect(Collectors.groupingBy(ConsumerRecord::partition))
                        .values())
                .allSatisfy(ofPartition -> assertThat(ofPartition)
                        .extracting(RecordPublisherIT::line)
                        .isSorted());
        SingleObjectDecoder decoder = new SingleObjectDecoder(SCHEMAS);
        for (ConsumerRecord<String, byte[]> message : messages) {
            long line = line(message);
            assertThat(message.key()).isEqualTo("X-" + line);
            assertThat(decoder.decode(Feed.AI_EXPORTS, message.value())).isEqualTo(record(line));
        }
    }

    /** Without the wait for leaders, and with more than one request in flight, one in ten of these hung for minutes. */
    @Test
    void topicJustMadeTakesRecordsAtOnce() {
        for (Feed feed : List.of(Feed.RD_SPEND, Feed.CERTIFICATION, Feed.AI_EXPORTS)) {
            for (String office : List.of("at", "be", "ch", "dk")) {
                TopicName topic = new TopicName(new Office(office), feed);
                topics.ensure(List.of(topic), TopicClock.BROKER, 3);
                publish(topic, OptionalLong.empty(), 5_000);
            }
        }
    }

    @Test
    void ensuringTwiceChangesNothing() throws Exception {
        TopicName topic = topic("sg");
        topics.ensure(List.of(topic), TopicClock.WRITER, 3);
        topics.ensure(List.of(topic, topic("jp")), TopicClock.WRITER);
        publish(topic, OptionalLong.of(1), 100);
        assertThat(read(topic).stream().map(ConsumerRecord::partition).distinct())
                .hasSize(3);
        assertThat(settings(topic("jp"))).containsEntry("message.timestamp.type", "CreateTime");
    }

    @Test
    void topicThatTheBrokerStampsCannotTakeABackfill() {
        topics.ensure(List.of(topic("il")), TopicClock.BROKER);
        assertThatThrownBy(() -> topics.ensure(List.of(topic("il"), topic("in")), TopicClock.WRITER))
                .isInstanceOf(KafkaAccessException.class)
                .hasMessage("Found topics at " + connection + " whose records the broker stamps"
                        + " (alliance.il.ai-exports), expected none of them or topics made for a backfill: the days on"
                        + " which the records were reported would be lost. Load the backfill into an empty broker or"
                        + " data folder.");
    }

    @Test
    void topicOfABackfillIsHandedOverToTheBrokersClock() throws Exception {
        topics.ensure(List.of(topic("br")), TopicClock.WRITER);
        topics.ensure(List.of(topic("br")), TopicClock.BROKER);
        assertThat(settings(topic("br"))).containsEntry("message.timestamp.type", "LogAppendTime");
    }

    @Test
    void missingTopicIsNamed() {
        try (RecordPublisher impatient = RecordPublisher.connect(connection.with("max.block.ms", "500"), SCHEMAS)) {
            Publication publication = impatient.begin(topic("us"), OptionalLong.empty());
            assertThatThrownBy(() -> {
                        publication.publish(record(2), 2);
                        publication.finish();
                    })
                    .isInstanceOf(KafkaAccessException.class)
                    .hasMessageStartingWith(
                            "Writing to the topic alliance.us.ai-exports failed (TimeoutException: Topic"
                                    + " alliance.us.ai-exports not present in metadata after 500 ms.) after 0 of 1 records were"
                                    + " confirmed.");
        }
    }

    private static void publish(TopicName topic, OptionalLong timestamp, int count) {
        Publication publication = publisher.begin(topic, timestamp);
        for (long line = 2; line < 2 + count; line++) {
            publication.publish(record(line), line);
        }
        assertThat(publication.finish()).isEqualTo(count);
    }

    private static List<ConsumerRecord<String, byte[]>> read(TopicName topic) {
        return LogReader.readAll(broker.bootstrapServers(), List.of(topic.toString()));
    }

    private static Map<String, String> settings(TopicName topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.toString());
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return config.entries().stream().collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        }
    }

    private static long line(ConsumerRecord<String, byte[]> message) {
        byte[] header = message.headers().lastHeader(RecordHeaders.LINE).value();
        return Long.parseLong(new String(header, StandardCharsets.US_ASCII));
    }

    private static AiExports record(long line) {
        RecordHeader header = new RecordHeader("X-" + line, 1, false, "A", "s-1");
        return new AiExports(header, "KR", "2026-Q1", "SOFTWARE", 100 * line, "KRW");
    }

    private static TopicName topic(String office) {
        return new TopicName(new Office(office), Feed.AI_EXPORTS);
    }
}
