package io.alliancemetrics.cli.reconcile;

import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.schemas.feed.TopicName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the broker says of the alliance's topics, as the job reads them: only what is committed. */
final class BrokerLog {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> properties;

    /** @param properties of a Kafka client who may describe and read the topics, {@code bootstrap.servers} included */
    BrokerLog(Map<String, String> properties) {
        this.properties = Map.copyOf(properties);
    }

    /** The offsets of every partition, from the first one that is still there. */
    Map<TopicPartition, OffsetRange> offsets() throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(properties);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            return offsets(admin);
        } catch (ExecutionException | KafkaException e) {
            throw unreadable(e);
        }
    }

    /** The offsets of a range that hold a message: not those of the markers that end a transaction. */
    List<OffsetRange> messages(TopicPartition partition, OffsetRange range) {
        Map<String, Object> settings = new HashMap<>(properties);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, range.first());
            return read(consumer, partition, range);
        } catch (KafkaException e) {
            throw unreadable(e);
        }
    }

    private static List<OffsetRange> read(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, OffsetRange range) {
        List<OffsetRange> found = new ArrayList<>();
        long lastMove = System.nanoTime();
        long position = range.first();
        while (position < range.end()) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                if (message.offset() < range.end()) {
                    add(message.offset(), found);
                }
            }
            long now = consumer.position(partition);
            if (now > position) {
                lastMove = System.nanoTime();
            } else if (Duration.ofNanos(System.nanoTime() - lastMove).toMillis() > PATIENCE_MILLIS) {
                throw new StackException("The broker does not give " + partition + " from offset " + position + " to "
                        + (range.end() - 1) + ". Check that the user may read the topic.");
            }
            position = now;
        }
        return found;
    }

    private static void add(long offset, List<OffsetRange> found) {
        int last = found.size() - 1;
        if (last >= 0 && found.get(last).end() == offset) {
            found.set(last, new OffsetRange(found.get(last).first(), offset + 1));
        } else {
            found.add(new OffsetRange(offset, offset + 1));
        }
    }

    private static Map<TopicPartition, OffsetRange> offsets(Admin admin)
            throws InterruptedException, ExecutionException {
        List<String> topics = admin.listTopics().names().get().stream()
                .filter(topic -> TopicName.SUBSCRIPTION.matcher(topic).matches())
                .toList();
        Map<TopicPartition, OffsetSpec> beginnings = new HashMap<>();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions().forEach(info -> {
                TopicPartition partition = new TopicPartition(topic.name(), info.partition());
                beginnings.put(partition, OffsetSpec.earliest());
                ends.put(partition, OffsetSpec.latest());
            });
        }
        Map<TopicPartition, Long> first = asked(admin, beginnings);
        Map<TopicPartition, OffsetRange> ranges = new HashMap<>();
        asked(admin, ends)
                .forEach((partition, end) -> ranges.put(partition, new OffsetRange(first.get(partition), end)));
        return ranges;
    }

    private static Map<TopicPartition, Long> asked(Admin admin, Map<TopicPartition, OffsetSpec> specs)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> answers = admin.listOffsets(
                        specs, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        answers.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private StackException unreadable(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new StackException(
                "The broker at " + properties.get("bootstrap.servers") + " does not say what it holds ("
                        + cause.getMessage()
                        + "). Check the address, and that the user may read the alliance's topics.",
                e);
    }
}
