package io.alliancemetrics.dashboards.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read of ClickHouse, kept in memory until the data change. So a page costs the same however many records there are.
 *
 * <p>Thread-safe. A question that fails is not kept: its exception goes to who asked, and the next one asks again.
 */
public final class Kept<K, V> {
    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);
    private static final int MOST_KEPT = 200;

    /** An answer that is costly to renew may be renewed for a fifth of the time. */
    private static final int REST_PER_WORK = 4;

    private record Answer<V>(String state, V value, long readAt, long nanos) {}

    private final Cache<K, Answer<V>> answers =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Set<K> renewing = ConcurrentHashMap.newKeySet();
    private final DataState data;
    private final Function<K, V> reader;
    private final Optional<Executor> background;

    private Kept(DataState data, Function<K, V> reader, Optional<Executor> background) {
        this.data = data;
        this.reader = reader;
        this.background = background;
    }

    /**
     * Answers are never older than the data: after a change the first question waits for the new answer.
     *
     * @param reader cheap, whatever the number of records
     */
    public static <K, V> Kept<K, V> current(DataState data, Function<K, V> reader) {
        return new Kept<>(data, reader, Optional.empty());
    }

    /**
     * Answers may be a little older than the data: after a change the old answer is given while the new one is read.
     *
     * @param reader may be costly
     * @param background runs it
     */
    public static <K, V> Kept<K, V> following(DataState data, Function<K, V> reader, Executor background) {
        return new Kept<>(data, reader, Optional.of(background));
    }

    /**
     * The answer for a key.
     *
     * @throws io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException if ClickHouse does not answer
     */
    public V get(K key) {
        String state = data.now();
        Answer<V> answer = answers.get(key, asked -> read(asked, state));
        if (answer.state().equals(state)) {
            return answer.value();
        }
        if (background.isPresent()) {
            renewLater(key, state, answer);
            return answer.value();
        }
        return answers.asMap()
                .compute(key, (asked, old) -> old != null && old.state().equals(state) ? old : read(asked, state))
                .value();
    }

    /**
     * The answer for a key as {@link #get} gives it, if it is there already; otherwise it is read in the background, and
     * nothing is given. For what takes so long that nobody should wait for it.
     *
     * @throws io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException if ClickHouse does not answer
     */
    public Optional<V> ifThere(K key) {
        if (answers.getIfPresent(key) != null) {
            return Optional.of(get(key));
        }
        String state = data.now();
        if (renewing.add(key)) {
            background.orElseThrow().execute(() -> renew(key, state));
        }
        return Optional.empty();
    }

    private void renewLater(K key, String state, Answer<V> old) {
        boolean hasRested = System.nanoTime() - old.readAt() > REST_PER_WORK * old.nanos();
        if (hasRested && renewing.add(key)) {
            background.orElseThrow().execute(() -> renew(key, state));
        }
    }

    private void renew(K key, String state) {
        try {
            answers.put(key, read(key, state));
        } catch (RuntimeException e) {
            LOG.warn("The answer for {} stays as it was: {}", key, e.getMessage());
        } finally {
            renewing.remove(key);
        }
    }

    private Answer<V> read(K key, String state) {
        long start = System.nanoTime();
        V value = reader.apply(key);
        long end = System.nanoTime();
        return new Answer<>(state, value, end, end - start);
    }
}
