package io.alliancemetrics.cli.reconcile;

import io.alliancemetrics.schemas.feed.Feed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** What {@code alliance.record_log} and the tables of the records say of messages. */
final class RecordLog {
    private static final int MOST_DETAILS = 1_000;
    private static final String REVISIONS = Arrays.stream(Feed.values())
            .map(feed -> "SELECT topic, partition, offset FROM alliance." + feed.table() + "_revisions")
            .collect(Collectors.joining(" UNION ALL "));

    private final Queries queries;

    RecordLog(Queries queries) {
        this.queries = queries;
    }

    /**
     * Rows of a partition.
     *
     * @param fingerprint of the offsets of the accepted ones, whatever their order
     */
    record Counted(
            TopicPartition partition, long rows, long accepted, long duplicate, long rejected, String fingerprint) {}

    /** Messages in the log, and in the figures. */
    record Reached(long version, long inFigures, long inLog) {
        /** Whether the figures are those of what is in the log. */
        boolean isLevel() {
            return inFigures >= inLog;
        }
    }

    Reached reached() {
        return queries.list(
                        "SELECT (SELECT max(version) FROM alliance.kpi_progress) AS version,"
                                + " (SELECT max(messages) FROM alliance.kpi_progress) AS in_figures,"
                                + " (SELECT count() FROM alliance.record_log) AS in_log",
                        row -> new Reached(row.getLong("version"), row.getLong("in_figures"), row.getLong("in_log")))
                .get(0);
    }

    List<Counted> counted(Map<TopicPartition, OffsetRange> bounds) {
        return bounds.isEmpty()
                ? List.of()
                : queries.list(
                        with(bounds) + "SELECT topic, partition, count() AS rows,"
                                + " countIf(disposition = 'ACCEPTED') AS accepted,"
                                + " countIf(disposition = 'DUPLICATE') AS duplicate,"
                                + " countIf(disposition = 'REJECTED') AS rejected,"
                                + " toString(sumWithOverflow(if(disposition = 'ACCEPTED', cityHash64(offset), 0)))"
                                + " AS fingerprint FROM alliance.record_log" + inBounds(),
                        row -> new Counted(
                                new TopicPartition(row.getString("topic"), row.getInt("partition")),
                                row.getLong("rows"),
                                row.getLong("accepted"),
                                row.getLong("duplicate"),
                                row.getLong("rejected"),
                                row.getString("fingerprint")));
    }

    /** By partition, the fingerprint of the offsets whose revision is stored. */
    Map<TopicPartition, String> storedRevisions(Map<TopicPartition, OffsetRange> bounds) {
        record Stored(TopicPartition partition, String fingerprint) {}
        List<Stored> stored = bounds.isEmpty()
                ? List.of()
                : queries.list(
                        with(bounds) + "SELECT topic, partition, toString(sumWithOverflow(cityHash64(offset)))"
                                + " AS fingerprint FROM (" + REVISIONS + ") AS revisions" + inBounds(),
                        row -> new Stored(
                                new TopicPartition(row.getString("topic"), row.getInt("partition")),
                                row.getString("fingerprint")));
        return stored.stream().collect(Collectors.toMap(Stored::partition, Stored::fingerprint));
    }

    /** Accepted messages of a partition without a revision, and revisions that are not accepted. */
    List<LogDifference> unmatched(TopicPartition partition, OffsetRange bounds) {
        String where = where(partition, bounds);
        return queries.list(
                "SELECT offset, sum(revisions) > 0 AS is_stored FROM (SELECT offset, 0 AS revisions"
                        + " FROM alliance.record_log WHERE disposition = 'ACCEPTED' AND " + where
                        + " UNION ALL SELECT offset, 1 FROM (" + REVISIONS + ") WHERE " + where
                        + ") GROUP BY offset HAVING count() != 2 ORDER BY offset LIMIT " + MOST_DETAILS,
                row -> {
                    long offset = row.getLong("offset");
                    LogDifference.Kind kind = row.getBoolean("is_stored")
                            ? LogDifference.Kind.NOT_ACCEPTED
                            : LogDifference.Kind.NO_REVISION;
                    return new LogDifference(kind, partition.topic(), partition.partition(), offset, offset, 1);
                });
    }

    /** The offsets of a partition that no row has. */
    List<OffsetRange> gaps(TopicPartition partition, OffsetRange bounds) {
        return queries.list(
                "SELECT before + 1 AS first, offset AS end FROM (SELECT offset, lagInFrame(offset, 1, toInt64("
                        + (bounds.first() - 1) + ")) OVER (ORDER BY offset ROWS BETWEEN UNBOUNDED PRECEDING AND"
                        + " CURRENT ROW) AS before FROM (SELECT offset FROM alliance.record_log WHERE "
                        + where(partition, bounds) + " UNION ALL SELECT toInt64(" + bounds.end()
                        + "))) WHERE offset > before + 1 ORDER BY first",
                row -> new OffsetRange(row.getLong("first"), row.getLong("end")));
    }

    /** By partition, the offset after the highest one. */
    Map<TopicPartition, Long> ends() {
        record End(TopicPartition partition, long end) {}
        return queries
                .list(
                        "SELECT topic, partition, max(offset) + 1 AS end FROM alliance.record_log"
                                + " GROUP BY topic, partition",
                        row -> new End(
                                new TopicPartition(row.getString("topic"), row.getInt("partition")),
                                row.getLong("end")))
                .stream()
                .collect(Collectors.toMap(End::partition, End::end));
    }

    /** How many rows a partition has from an offset on. */
    LogDifference beyond(TopicPartition partition, long end) {
        return queries.list(
                        "SELECT min(offset) AS first, max(offset) AS last, count() AS rows FROM alliance.record_log WHERE "
                                + where(partition, new OffsetRange(end, Long.MAX_VALUE)),
                        row -> new LogDifference(
                                LogDifference.Kind.BEYOND,
                                partition.topic(),
                                partition.partition(),
                                row.getLong("first"),
                                row.getLong("last"),
                                row.getLong("rows")))
                .get(0);
    }

    /** Messages whose rows differ. A row may be stored twice for a while; the two are equal then. */
    List<LogDifference> conflicting() {
        boolean isStoredOnce = queries.list(
                        "SELECT (SELECT count() FROM alliance.store_record_log) ="
                                + " (SELECT count() FROM alliance.record_log) AS is_stored_once",
                        row -> row.getBoolean("is_stored_once"))
                .get(0);
        return isStoredOnce
                ? List.of()
                : queries.list(
                        "SELECT topic, partition, offset FROM alliance.store_record_log"
                                + " GROUP BY topic, partition, offset HAVING uniqExact(tuple(* EXCEPT (topic, partition,"
                                + " offset))) > 1 ORDER BY topic, partition, offset LIMIT " + MOST_DETAILS,
                        row -> new LogDifference(
                                LogDifference.Kind.CONFLICTING,
                                row.getString("topic"),
                                row.getInt("partition"),
                                row.getLong("offset"),
                                row.getLong("offset"),
                                1));
    }

    private static String with(Map<TopicPartition, OffsetRange> bounds) {
        return bounds.entrySet().stream()
                .map(entry -> "(" + quoted(entry.getKey().topic()) + ", "
                        + entry.getKey().partition() + ", " + entry.getValue().first() + ", "
                        + entry.getValue().end() + ")")
                .collect(Collectors.joining(
                        ", ",
                        "WITH bounds AS (SELECT * FROM values('topic String, partition Int32, begin Int64, end Int64', ",
                        ")) "));
    }

    private static String inBounds() {
        return " INNER JOIN bounds USING (topic, partition) WHERE offset >= begin AND offset < end"
                + " GROUP BY topic, partition";
    }

    private static String where(TopicPartition partition, OffsetRange bounds) {
        return "topic = " + quoted(partition.topic()) + " AND partition = " + partition.partition() + " AND offset >= "
                + bounds.first() + " AND offset < " + bounds.end();
    }

    /** Whatever a topic is called; the broker allows letters, digits, dots, dashes and underscores. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
