package io.alliancemetrics.benchmarks.replay;

import io.alliancemetrics.benchmarks.process.PartMain;
import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectDecoder;
import io.alliancemetrics.schemas.avro.UndecodableException;
import io.alliancemetrics.schemas.feed.TopicName;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What it takes at least: a plain consumer reads the log and decodes every message, no more. */
final class LimitPart {
    private static final Duration POLL = Duration.ofSeconds(1);

    private LimitPart() {}

    /** Argument: broker. A request reads the log; the answer is the number of messages. */
    public static void main(String[] arguments) throws Exception {
        PartMain.serve("", request -> Long.toString(read(arguments[0])));
    }

    private static long read(String broker) throws IOException {
        SingleObjectDecoder decoder = new SingleObjectDecoder(new SchemaStore());
        Map<String, TopicName> topics = new HashMap<>();
        long messages = 0;
        long decoded = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic ->
                            TopicName.SUBSCRIPTION.matcher(topic.getKey()).matches())
                    .flatMap(topic -> topic.getValue().stream())
                    .map(LimitPart::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long total = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (messages < total) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    messages++;
                    decoded += decode(message, decoder, topics) ? 1 : 0;
                }
            }
        }
        if (decoded == 0) {
            throw new IOException("Found " + messages + " messages of which none could be decoded");
        }
        return messages;
    }

    private static boolean decode(
            ConsumerRecord<byte[], byte[]> message, SingleObjectDecoder decoder, Map<String, TopicName> topics) {
        TopicName topic = topics.computeIfAbsent(
                message.topic(), name -> TopicName.parse(name).orElseThrow());
        try {
            decoder.decode(topic.feed(), message.value());
            return true;
        } catch (UndecodableException e) {
            return false;
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
