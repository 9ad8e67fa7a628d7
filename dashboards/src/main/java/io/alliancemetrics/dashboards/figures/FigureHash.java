package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hashes of {@code alliance.kpi} without {@code updated_at}: two tables with the same figures have the same hash, whenever and
 * in whatever order they were written. The text that is hashed, and how to hash it in SQL, is in docs/clickhouse.md.
 */
public final class FigureHash {
    /** The line of a figure; the order of the lines is the order of the keys, because a tab is below what keys hold. */
    private static final String LINE = "concat(vintage, '\\t', kpi, '\\t', ref_area, '\\t', time_period, '\\t',"
            + " ifNull(toDecimalString(obs_value, 6), '\\\\N'), '\\t', unit_measure, '\\t',"
            + " ifNull(toDecimalString(numerator, 6), '\\\\N'), '\\t',"
            + " ifNull(toDecimalString(denominator, 6), '\\\\N'), '\\t', obs_status, '\\t',"
            + " toString(reporting), '\\t', toString(expected), '\\n')";

    private static final String LINES =
            "SELECT toString(vintage) AS vintage_name, " + LINE + " AS line FROM alliance.kpi";

    private final Map<String, MessageDigest> ofVintages = new LinkedHashMap<>();
    private final MessageDigest ofAll = sha256();

    private FigureHash() {}

    /** A figure's line and its vintage. */
    private record Line(String vintage, String text) {}

    /**
     * Reads all figures.
     *
     * @throws io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException if ClickHouse does not answer
     */
    public static FigureHash of(ClickHouseReads reads) {
        FigureHash hash = new FigureHash();
        reads.list(LINES + " ORDER BY line", List.of(), FigureHash::line).forEach(hash::add);
        return hash;
    }

    /** The hash of one vintage; that of nothing if it has no figures. */
    public static String of(ClickHouseReads reads, String vintage) {
        FigureHash hash = new FigureHash();
        reads.list(LINES + " WHERE vintage = ? ORDER BY line", List.of(vintage), FigureHash::line)
                .forEach(hash::add);
        return hash.ofAll();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString("vintage_name"), row.getString("line"));
    }

    private void add(Line line) {
        byte[] text = line.text().getBytes(StandardCharsets.UTF_8);
        ofVintages.computeIfAbsent(line.vintage(), ignored -> sha256()).update(text);
        ofAll.update(text);
    }

    /** SHA-256 in hexadecimal, by vintage in their order. */
    public Map<String, String> ofVintages() {
        Map<String, String> hashes = new LinkedHashMap<>();
        ofVintages.forEach((vintage, digest) -> hashes.put(vintage, hex(digest)));
        return hashes;
    }

    /** SHA-256 in hexadecimal of all vintages; that of nothing if there are no figures. */
    public String ofAll() {
        return hex(ofAll);
    }

    private static String hex(MessageDigest digest) {
        try {
            // A digest can be read once.
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
