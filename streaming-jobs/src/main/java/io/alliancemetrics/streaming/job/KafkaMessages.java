package io.alliancemetrics.streaming.job;

import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.streaming.decode.Message;
import io.alliancemetrics.streaming.decode.MessageReader;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/** The messages of all offices' topics, from the beginning, those of topics that come later included. */
public final class KafkaMessages {
    private static final String GROUP = "alliance-metrics";

    private KafkaMessages() {}

    /**
     * A source.
     *
     * @param bootstrapServers of the cluster
     * @param properties of Kafka's consumer, such as its security settings
     * @param discoveryInterval how often to look for new topics and partitions
     */
    public static KafkaSource<Message> source(
            String bootstrapServers, Properties properties, Duration discoveryInterval) {
        return builder(bootstrapServers, properties)
                .setProperty("partition.discovery.interval.ms", Long.toString(discoveryInterval.toMillis()))
                .build();
    }

    /**
     * A source that ends where the log ends when it starts. It leaves the group's offsets alone, which tell how far a job
     * is.
     */
    public static KafkaSource<Message> upToNow(String bootstrapServers, Properties properties) {
        return builder(bootstrapServers, properties)
                .setBounded(OffsetsInitializer.latest())
                .setProperty("commit.offsets.on.checkpoint", "false")
                .build();
    }

    private static KafkaSourceBuilder<Message> builder(String bootstrapServers, Properties properties) {
        return KafkaSource.<Message>builder()
                .setBootstrapServers(bootstrapServers)
                .setProperties(properties)
                .setGroupId(GROUP)
                .setTopicPattern(TopicName.SUBSCRIPTION)
                .setStartingOffsets(OffsetsInitializer.earliest())
                // What a writer's transaction has taken back never counted.
                .setProperty("isolation.level", "read_committed")
                .setDeserializer(new MessageReader());
    }
}
