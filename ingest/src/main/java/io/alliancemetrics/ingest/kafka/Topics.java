package io.alliancemetrics.ingest.kafka;

import io.alliancemetrics.schemas.feed.TopicName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topics of offices and feeds. Thread-safe. */
public final class Topics implements AutoCloseable {
    /**
     * Two let the job read a big office's backlog with both cores of the smallest machine, while twenty offices and the
     * secretariat make no more than 166 partitions, which every broker bears. The revisions of a record stay in one of them.
     */
    public static final int DEFAULT_PARTITIONS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final Map<String, Object> SETTINGS = Map.of(
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);

    private final Admin admin;
    private final AdminCalls calls;
    private final KafkaConnection connection;

    private Topics(Admin admin, KafkaConnection connection) {
        this.admin = admin;
        this.calls = new AdminCalls(admin, connection);
        this.connection = connection;
    }

    /** Does not wait for the broker: a broker that is not there shows with the first call. */
    public static Topics connect(KafkaConnection connection) {
        return new Topics(Admin.create(connection.properties(SETTINGS)), connection);
    }

    /** With {@link #DEFAULT_PARTITIONS}. */
    public void ensure(Collection<TopicName> topics, TopicClock clock) {
        ensure(topics, clock, DEFAULT_PARTITIONS);
    }

    /**
     * Makes those that are missing, and sees to it that the others have the right clock: a backfill's topic is handed
     * over to the broker's clock when it is to take an office's own submissions, but never the other way round.
     *
     * @throws KafkaAccessException if the broker cannot be reached or refuses, or if a topic for the writer's clock
     *     exists with the broker's
     */
    public void ensure(Collection<TopicName> topics, TopicClock clock, int partitions) {
        Set<String> missing = topics.stream().map(TopicName::toString).collect(Collectors.toCollection(TreeSet::new));
        Set<String> existing = new TreeSet<>(missing);
        existing.retainAll(calls.topics());
        missing.removeAll(existing);
        setClock(existing, clock);
        create(missing, clock, partitions);
    }

    /**
     * Asks for nothing, to see whether the broker answers.
     *
     * @throws KafkaAccessException if it does not
     */
    public void ping() {
        calls.topics();
    }

    @Override
    public void close() {
        admin.close();
    }

    /** Waits for the leaders: a producer that comes earlier is turned away for a while. */
    private void create(Set<String> topics, TopicClock clock, int partitions) {
        List<String> made = calls.create(topics, partitions, clock.topicSettings());
        calls.awaitLeaders(made, partitions);
    }

    private void setClock(Set<String> topics, TopicClock clock) {
        List<String> others = calls.timestampTypes(topics).entrySet().stream()
                .filter(topic -> !topic.getValue().equals(clock.timestampType()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (others.isEmpty()) {
            return;
        }
        if (clock == TopicClock.WRITER) {
            throw new KafkaAccessException(
                    "Found topics at " + connection + " whose records the broker stamps (" + String.join(", ", others)
                            + "), expected none of them or topics made for a backfill: the days on which the records"
                            + " were reported would be lost. Load the backfill into an empty broker or data folder.",
                    null);
        }
        calls.setTimestampType(others, clock.timestampType());
        LOG.info("From now on the broker stamps the records of {}", others);
    }
}
