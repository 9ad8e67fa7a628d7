package io.alliancemetrics.ingest.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The calls to Kafka's admin client that we need, each waited for and with errors that say what to do. */
final class AdminCalls {
    private static final Duration LEADERS_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    private final Admin admin;
    private final KafkaConnection connection;

    AdminCalls(Admin admin, KafkaConnection connection) {
        this.admin = admin;
        this.connection = connection;
    }

    Set<String> topics() {
        return await("list the topics", admin.listTopics().names());
    }

    /**
     * Makes topics. Somebody else may make one of them at the same time; theirs is as good.
     *
     * @return those that were made here
     */
    List<String> create(Collection<String> topics, int partitions, Map<String, String> settings) {
        List<NewTopic> missing = topics.stream()
                .map(topic -> new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(settings))
                .toList();
        return admin.createTopics(missing).values().entrySet().stream()
                .filter(made -> wasMade(made.getKey(), made.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean wasMade(String topic, KafkaFuture<Void> made) {
        try {
            await("make the topic " + topic, made);
            return true;
        } catch (KafkaAccessException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    /** Asks each partition's leader for its end until all of them answer. */
    void awaitLeaders(Collection<String> topics, int partitions) {
        Map<TopicPartition, OffsetSpec> ends = topics.stream()
                .flatMap(topic -> IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(topic, i)))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        long deadline = System.nanoTime() + LEADERS_TIMEOUT.toNanos();
        while (!haveLeaders(topics, ends, deadline)) {
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
    }

    /** The admin client itself asks again a leader that is not ready, but not a broker that has yet to hear of the topic. */
    private boolean haveLeaders(Collection<String> topics, Map<TopicPartition, OffsetSpec> ends, long deadline) {
        try {
            await("wait for the leaders of " + topics, admin.listOffsets(ends).all());
            return true;
        } catch (KafkaAccessException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException && System.nanoTime() < deadline) {
                return false;
            }
            throw e;
        }
    }

    /** The {@code message.timestamp.type} of each topic. */
    Map<String, String> timestampTypes(Collection<String> topics) {
        List<ConfigResource> resources =
                topics.stream().map(AdminCalls::resource).toList();
        Map<ConfigResource, Config> settings = await(
                "read the settings of " + topics,
                admin.describeConfigs(resources).all());
        return settings.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> entry.getValue()
                        .get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG)
                        .value()));
    }

    void setTimestampType(Collection<String> topics, String type) {
        AlterConfigOp set = new AlterConfigOp(
                new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, type), AlterConfigOp.OpType.SET);
        Map<ConfigResource, Collection<AlterConfigOp>> changes =
                topics.stream().collect(Collectors.toMap(AdminCalls::resource, topic -> List.of(set)));
        await(
                "change the settings of " + topics,
                admin.incrementalAlterConfigs(changes).all());
    }

    /** @param what cannot be done if it fails, as a phrase */
    <T> T await(String what, KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new KafkaAccessException(
                    "Could not " + what + " at " + connection + " (" + KafkaErrors.describe(cause) + "). "
                            + KafkaErrors.advice(cause, connection),
                    cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
