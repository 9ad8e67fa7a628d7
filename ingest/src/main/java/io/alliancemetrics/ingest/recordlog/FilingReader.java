package io.alliancemetrics.ingest.recordlog;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.schemas.value.Quarter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Reads what an office has filed, from the revisions of its records. Thread-safe; asks ClickHouse anew.
 *
 * <p>Every call throws {@link RecordLogException} if ClickHouse does not answer.
 */
public final class FilingReader {
    private final Reads reads;

    public FilingReader(DataSource clickHouse) {
        this.reads = new Reads(clickHouse);
    }

    /**
     * All quarters from the first of 2024 to today's, the newest first, each with every feed that the office reports.
     *
     * @param today decides which quarters are over, in UTC
     */
    public List<Filing> filings(Office office, LocalDate today) {
        List<Filing> filings = new ArrayList<>();
        List<Feed> feeds = Arrays.stream(Feed.values()).filter(office::reports).toList();
        Map<Feed, Map<Quarter, Filing>> filed =
                feeds.stream().collect(Collectors.toMap(Function.identity(), feed -> filed(office, feed)));
        Quarter quarter = new Quarter(Quarter.indexOfDay(EpochDay.of(today)));
        for (; quarter.compareTo(Expectations.FIRST_BASE_QUARTER) >= 0; quarter = quarter.plus(-1)) {
            for (Feed feed : feeds) {
                Filing filing = filed.get(feed).get(quarter);
                filings.add(
                        filing != null
                                ? filing
                                : Filing.none(feed, quarter, Expectations.withoutRecords(feed, quarter, today)));
            }
        }
        return filings;
    }

    private Map<Quarter, Filing> filed(Office office, Feed feed) {
        return reads.list(sql(feed), List.of(office.code()), row -> filing(feed, row)).stream()
                .collect(Collectors.toMap(Filing::quarter, Function.identity()));
    }

    /** Of each record what its highest revision says, as in the views of the latest revisions. */
    private static String sql(Feed feed) {
        return "SELECT period, count(), countIf(status IN ('P', 'E')), countIf(revisions > 1), min(first), max(last)"
                + " FROM (SELECT argMax(" + period(feed) + ", revision) AS period,"
                + " argMax(obs_status, revision) AS status, argMax(retracted, revision) AS withdrawn,"
                + " count() AS revisions, toUnixTimestamp64Milli(min(recorded_at)) AS first,"
                + " toUnixTimestamp64Milli(max(recorded_at)) AS last FROM alliance." + feed.table() + "_revisions"
                + " WHERE office = ? GROUP BY record_id) WHERE NOT withdrawn GROUP BY period";
    }

    private static String period(Feed feed) {
        return switch (feed) {
            case RD_SPEND -> quarterOf("booked_on");
            case FELLOW_MOBILITY -> quarterOf("starts_on");
            case CERTIFICATION -> quarterOf("issued_on");
            case MEMBERSHIP -> quarterOf("joined_on");
            case AI_EXPORTS, FX_RATES, RELEASES -> "time_period";
        };
    }

    private static String quarterOf(String column) {
        return "concat(toString(toYear(" + column + ")), '-Q', toString(toQuarter(" + column + ")))";
    }

    private static Filing filing(Feed feed, ResultSet row) throws SQLException {
        return new Filing(
                feed,
                Quarter.parse(row.getString(1)),
                FilingStatus.FILED,
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                Optional.of(Instant.ofEpochMilli(row.getLong(5))),
                Optional.of(Instant.ofEpochMilli(row.getLong(6))));
    }
}
