package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what members have reported, from the revisions of their records. Thread-safe; asks ClickHouse anew.
 *
 * <p>A report is due on the cut-off day of its quarter's release: what comes later is not in the figures that the council
 * saw. Until the quarter is released nothing is late. What a member must report, and when it is missing, is what the gateway
 * says to the member's office: a quarter that is over and that a figure needs must have records of R&D spend and of AI
 * exports; fellowships and certificates are events, and none of them is no gap. A record that was moved to another quarter
 * counts for the one that it says now.
 */
public final class ReportingReader {
    private record Key(String refArea, Feed feed, Quarter quarter) {}

    /**
     * What was filed.
     *
     * @param onTime records that had arrived by the due day, those withdrawn since included
     * @param changed records with something new after the due day
     */
    private record Filed(
            Key key,
            long records,
            long provisional,
            long restated,
            long onTime,
            long changed,
            Instant first,
            Instant last) {}

    private final ClickHouseReads reads;

    public ReportingReader(ClickHouseReads reads) {
        this.reads = reads;
    }

    /**
     * All reports that the figures up to a quarter need, by feed, quarter and member.
     *
     * @param figures of the vintage that has this cut-off: they say who was a member when
     * @param today decides which quarters are over, unless the cut-off is before it
     */
    public List<Report> read(FigureTable figures, Quarter quarter, CutOff cutOff, LocalDate today) {
        LocalDate day = cutOff.day().isBefore(today) ? cutOff.day() : today;
        Map<Quarter, LocalDate> dueDays = dueDays(cutOff);
        Map<Key, Filed> filed = new HashMap<>();
        ReportExpectation.FEEDS.forEach(feed -> filed(feed, cutOff).forEach(each -> filed.put(each.key(), each)));
        List<Report> reports = new ArrayList<>();
        for (Feed feed : ReportExpectation.FEEDS) {
            for (Quarter period : ReportExpectation.quarters(feed, quarter)) {
                // what came before the first figures is needed of those who are members now
                Quarter of = period.compareTo(Kpi.FIRST_QUARTER) < 0 ? quarter : period;
                figures.members(of).stream()
                        .map(area -> new Key(area, feed, period))
                        .map(key -> report(key, Optional.ofNullable(filed.get(key)), dueDays, day))
                        .forEach(reports::add);
            }
        }
        return List.copyOf(reports);
    }

    private static Report report(Key key, Optional<Filed> filed, Map<Quarter, LocalDate> dueDays, LocalDate day) {
        return new Report(
                key.refArea(),
                key.feed(),
                key.quarter(),
                filed.filter(of -> of.records() > 0).map(ReportingReader::state).orElseGet(() -> empty(key, day)),
                Optional.ofNullable(dueDays.get(key.quarter())),
                filed.map(Filed::records).orElse(0L),
                filed.map(Filed::provisional).orElse(0L),
                filed.map(Filed::restated).orElse(0L),
                filed.map(Filed::first),
                filed.map(Filed::last));
    }

    private static ReportState state(Filed filed) {
        if (filed.onTime() == 0) {
            return ReportState.LATE;
        }
        return filed.changed() > 0 ? ReportState.RESTATED : ReportState.ON_TIME;
    }

    private static ReportState empty(Key key, LocalDate day) {
        if (!key.quarter().lastDay().isBefore(day)) {
            return ReportState.OPEN;
        }
        return ReportExpectation.isPeriodic(key.feed()) ? ReportState.MISSING : ReportState.NOTHING_NEW;
    }

    private Map<Quarter, LocalDate> dueDays(CutOff cutOff) {
        Map<Quarter, LocalDate> days = new HashMap<>();
        reads.list(
                        "SELECT toString(time_period), toString(cut_off_on)"
                                + " FROM alliance.releases_as_of(cut_off = ?)",
                        List.of(cutOff.toString()),
                        row -> Map.entry(Quarter.parse(row.getString(1)), LocalDate.parse(row.getString(2))))
                .forEach(release -> days.put(release.getKey(), release.getValue()));
        return days;
    }

    private List<Filed> filed(Feed feed, CutOff cutOff) {
        return reads.list(sql(feed), List.of(cutOff.toString(), cutOff.toString()), row -> filed(feed, row));
    }

    /** Of each record what its highest revision says; then, of each office and quarter, how many and since when. */
    private static String sql(Feed feed) {
        return "WITH (SELECT (groupArray(toString(time_period)), groupArray(cut_off_on))"
                + " FROM alliance.releases_as_of(cut_off = ?)) AS due"
                + " SELECT upper(office) AS area, period, countIf(NOT withdrawn) AS counting,"
                + " countIf(NOT withdrawn AND status IN ('P', 'E')), countIf(NOT withdrawn AND revisions > 1),"
                + " countIf(toDate32(first) <= due_on), countIf(toDate32(last) > due_on),"
                + " toUnixTimestamp64Milli(min(first)), toUnixTimestamp64Milli(max(last))"
                + " FROM (SELECT office, argMax(" + period(feed) + ", revision) AS period,"
                + " argMax(obs_status, revision) AS status, argMax(retracted, revision) AS withdrawn,"
                + " count() AS revisions, min(recorded_at) AS first, max(recorded_at) AS last,"
                + " transform(period, due.1, due.2, toDate32('2299-12-31')) AS due_on"
                + " FROM alliance." + feed.table() + "_revisions WHERE toDate32(recorded_at) <= ?"
                + " GROUP BY office, record_id)"
                + " GROUP BY area, period SETTINGS optimize_aggregation_in_order = 1";
    }

    private static String period(Feed feed) {
        return switch (feed) {
            case RD_SPEND -> quarterOf("booked_on");
            case FELLOW_MOBILITY -> quarterOf("starts_on");
            case CERTIFICATION -> quarterOf("issued_on");
            case AI_EXPORTS -> "toString(time_period)";
            case MEMBERSHIP, FX_RATES, RELEASES ->
                throw new IllegalArgumentException("Members do not report " + feed.id());
        };
    }

    private static String quarterOf(String column) {
        return "concat(toString(toYear(" + column + ")), '-Q', toString(toQuarter(" + column + ")))";
    }

    private static Filed filed(Feed feed, ResultSet row) throws SQLException {
        return new Filed(
                new Key(row.getString(1), feed, Quarter.parse(row.getString(2))),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                Instant.ofEpochMilli(row.getLong(8)),
                Instant.ofEpochMilli(row.getLong(9)));
    }
}
