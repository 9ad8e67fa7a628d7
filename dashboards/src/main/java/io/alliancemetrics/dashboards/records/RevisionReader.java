package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.TopicName;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all messages about some records of an office and feed: accepted, duplicate and rejected. */
final class RevisionReader {
    private static final String PLACE = "toUnixTimestamp64Milli(recorded_at) AS millis, submission_id,"
            + " toString(topic) AS of_topic, partition, offset";

    private static final String NOT_ACCEPTED = "SELECT record_id, revision, toString(disposition) AS what,"
            + " toString(rule) AS broken, " + PLACE
            + " FROM alliance.record_log WHERE topic = ? AND disposition != 'ACCEPTED' AND record_id IN ";

    private static final Comparator<RecordRevision> LOG_ORDER = Comparator.comparing(RecordRevision::recordedAt)
            .thenComparing(RecordRevision::partition)
            .thenComparing(RecordRevision::offset);

    private record OfRecord(String recordId, RecordRevision revision) {}

    private final ClickHouseReads reads;

    RevisionReader(ClickHouseReads reads) {
        this.reads = reads;
    }

    /**
     * The messages about records, in the order of the log, by record id.
     *
     * @param counting the revision of each record that counts
     */
    Map<String, List<RecordRevision>> read(Office office, Feed feed, Map<String, Long> counting, CutOff cutOff) {
        Map<String, List<RecordRevision>> found = new TreeMap<>();
        if (counting.isEmpty()) {
            return found;
        }
        Collection<String> ids = counting.keySet();
        String marks = "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        List<OfRecord> accepted = reads.list(
                accepted(feed) + marks, parameters(office.code(), ids), row -> accepted(row, counting, cutOff));
        List<OfRecord> others = reads.list(
                NOT_ACCEPTED + marks,
                parameters(new TopicName(office, feed).toString(), ids),
                RevisionReader::notAccepted);
        Stream.concat(accepted.stream(), others.stream())
                .forEach(each -> found.computeIfAbsent(each.recordId(), id -> new ArrayList<>())
                        .add(each.revision()));
        found.values().forEach(of -> of.sort(LOG_ORDER));
        return found;
    }

    private static String accepted(Feed feed) {
        boolean isMoney = feed == Feed.RD_SPEND || feed == Feed.AI_EXPORTS;
        String money = isMoney
                ? "toString(amount) AS money, toString(currency) AS of_currency"
                : "'' AS money, '' AS of_currency";
        return "SELECT record_id, revision, retracted, " + money + ", " + PLACE + " FROM alliance." + feed.table()
                + "_revisions WHERE office = ? AND record_id IN ";
    }

    private static List<String> parameters(String first, Collection<String> ids) {
        List<String> parameters = new ArrayList<>();
        parameters.add(first);
        parameters.addAll(ids);
        return parameters;
    }

    private static OfRecord accepted(ResultSet row, Map<String, Long> counting, CutOff cutOff) throws SQLException {
        String id = row.getString("record_id");
        long revision = row.getLong("revision");
        Instant recordedAt = Instant.ofEpochMilli(row.getLong("millis"));
        Optional<BigDecimal> amount = Optional.of(row.getString("money"))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new);
        RevisionState state = recordedAt.atOffset(ZoneOffset.UTC).toLocalDate().isAfter(cutOff.day())
                ? RevisionState.AFTER_CUT_OFF
                : revision == counting.get(id) ? RevisionState.COUNTS : RevisionState.REPLACED;
        return new OfRecord(
                id, revision(row, row.getBoolean("retracted"), state, "", amount, row.getString("of_currency")));
    }

    private static OfRecord notAccepted(ResultSet row) throws SQLException {
        RevisionState state = RevisionState.valueOf(row.getString("what"));
        return new OfRecord(
                row.getString("record_id"), revision(row, false, state, row.getString("broken"), Optional.empty(), ""));
    }

    private static RecordRevision revision(
            ResultSet row,
            boolean retracted,
            RevisionState state,
            String rule,
            Optional<BigDecimal> amount,
            String currency)
            throws SQLException {
        return new RecordRevision(
                row.getLong("revision"),
                retracted,
                state,
                rule,
                amount,
                currency,
                Instant.ofEpochMilli(row.getLong("millis")),
                row.getString("submission_id"),
                row.getString("of_topic"),
                row.getInt("partition"),
                row.getLong("offset"));
    }
}
