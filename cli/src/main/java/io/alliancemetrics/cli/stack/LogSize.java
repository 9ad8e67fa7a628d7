package io.alliancemetrics.cli.stack;

import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.schemas.feed.TopicName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How many messages the alliance's topics hold. */
final class LogSize {
    private static final int PATIENCE_MILLIS = 10_000;

    private LogSize() {}

    static long of(KafkaConnection connection) {
        Map<String, Object> settings = new HashMap<>(connection.clientProperties());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(topic -> TopicName.SUBSCRIPTION.matcher(topic).matches())
                    .toList();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            Map<TopicPartition, OffsetSpec> beginnings = new HashMap<>();
            for (TopicPartition partition : partitions(admin, topics)) {
                ends.put(partition, OffsetSpec.latest());
                beginnings.put(partition, OffsetSpec.earliest());
            }
            return sum(admin, ends) - sum(admin, beginnings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while asking the broker for its topics", e);
        } catch (ExecutionException | KafkaException e) {
            throw new StackException(
                    "The broker at " + connection + " does not say what it holds (" + Sentences.rootOf(e)
                            + "). Check the address, and that the broker runs and can be reached.",
                    e);
        }
    }

    private static List<TopicPartition> partitions(Admin admin, List<String> topics)
            throws InterruptedException, ExecutionException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions().forEach(info -> partitions.add(new TopicPartition(topic.name(), info.partition())));
        }
        return partitions;
    }

    private static long sum(Admin admin, Map<TopicPartition, OffsetSpec> specs)
            throws InterruptedException, ExecutionException {
        return admin.listOffsets(specs).all().get().values().stream()
                .mapToLong(info -> info.offset())
                .sum();
    }
}
