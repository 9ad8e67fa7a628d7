package io.alliancemetrics.streaming.job;

import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.streaming.decode.Message;
import io.alliancemetrics.streaming.decode.MessageReader;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.KafkaSource;
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
        return KafkaSource.<Message>builder()
                .setBootstrapServers(bootstrapServers)
                .setProperties(properties)
                .setGroupId(GROUP)
                .setTopicPattern(TopicName.SUBSCRIPTION)
                .setStartingOffsets(OffsetsInitializer.earliest())
                // What a writer's transaction has taken back never counted.
                .setProperty("isolation.level", "read_committed")
                .setProperty("partition.discovery.interval.ms", Long.toString(discoveryInterval.toMillis()))
                .setDeserializer(new MessageReader())
                .build();
    }
}
