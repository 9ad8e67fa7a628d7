package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.schemas.value.ObsStatus;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the records that a figure is made of: how many, what they sum to, and some of them with their messages. */
final class ContributionReader {
    private static final String RATES = "SELECT toString(currency), toString(time_period), rate"
            + " FROM alliance.fx_rates_as_of(cut_off = ?) WHERE office = 'secretariat' AND time_period IN ";

    private static final String SUBTOTALS = "SELECT period, above, below, currency, count() AS records,"
            + " toString(sum(toDecimal256(amount, 2))) AS sum FROM ";

    private final ClickHouseReads reads;
    private final RevisionReader revisions;

    ContributionReader(ClickHouseReads reads) {
        this.reads = reads;
        this.revisions = new RevisionReader(reads);
    }

    long total(Contributing contributing) {
        return reads.list(
                        "SELECT count() FROM (" + contributing.sql() + ")",
                        contributing.parameters(),
                        row -> row.getLong(1))
                .get(0);
    }

    /** The rates of the quarters that records of money are in; none if it is not about money. */
    Rates rates(Contributing contributing, TraceQuestion question, CutOff cutOff) {
        if (!contributing.isMoney()) {
            return new Rates(Map.of());
        }
        List<String> parameters =
                new ArrayList<>(List.of(cutOff.toString(), question.quarter().toString()));
        parameters.addAll(contributing.periods());
        String marks = "(" + String.join(", ", Collections.nCopies(parameters.size() - 1, "?")) + ")";
        Map<Rates.Key, BigDecimal> rates = new HashMap<>();
        reads.list(
                        RATES + marks,
                        parameters,
                        row -> Map.entry(new Rates.Key(row.getString(1), row.getString(2)), row.getBigDecimal(3)))
                .forEach(rate -> rates.put(rate.getKey(), rate.getValue()));
        return new Rates(rates);
    }

    /** Sums by quarter, by how they go into the figure, and by currency; needed quarters without records at the end. */
    List<Subtotal> subtotals(Contributing contributing, Rates rates) {
        List<Subtotal> subtotals = new ArrayList<>(reads.list(
                SUBTOTALS + "(" + contributing.sql() + ") GROUP BY period, above, below, currency"
                        + " ORDER BY period, above DESC, below DESC, currency",
                contributing.parameters(),
                row -> subtotal(row, contributing, rates)));
        Set<String> found = subtotals.stream().map(Subtotal::timePeriod).collect(Collectors.toCollection(TreeSet::new));
        contributing.periods().stream()
                .filter(period -> !found.contains(period))
                .forEach(period -> subtotals.add(new Subtotal(period, 0, 0, 0, Optional.empty())));
        return List.copyOf(subtotals);
    }

    /** Some records, by id, with the messages about each. */
    List<Contribution> page(Contributing contributing, TraceQuestion question, Rates rates, CutOff cutOff) {
        String sql = "SELECT * FROM (" + contributing.sql() + ") ORDER BY record_id LIMIT " + question.limit()
                + " OFFSET " + question.offset();
        List<Contribution> found =
                reads.list(sql, contributing.parameters(), row -> contribution(row, contributing, question, rates));
        Map<String, Long> counting = new LinkedHashMap<>();
        found.forEach(each -> counting.put(each.recordId(), each.revision()));
        Map<String, List<RecordRevision>> messages =
                revisions.read(question.office(), contributing.feed(), counting, cutOff);
        return found.stream()
                .map(each -> each.with(messages.getOrDefault(each.recordId(), List.of())))
                .toList();
    }

    private static Subtotal subtotal(ResultSet row, Contributing contributing, Rates rates) throws SQLException {
        String period = row.getString("period");
        BigDecimal sum = new BigDecimal(row.getString("sum")).setScale(2);
        return new Subtotal(
                period,
                row.getInt("above"),
                row.getInt("below"),
                row.getLong("records"),
                Optional.of(rates.conversion(sum, row.getString("currency"), period, contributing.inUsd())));
    }

    private static Contribution contribution(
            ResultSet row, Contributing contributing, TraceQuestion question, Rates rates) throws SQLException {
        String period = row.getString("period");
        Optional<Conversion> money = contributing.isMoney()
                ? Optional.of(rates.conversion(
                        new BigDecimal(row.getString("amount")).setScale(2),
                        row.getString("currency"),
                        period,
                        contributing.inUsd()))
                : Optional.empty();
        return new Contribution(
                contributing.feed(),
                question.office().code(),
                row.getString("record_id"),
                row.getLong("revision"),
                ObsStatus.valueOf(row.getString("status")),
                period,
                row.getString("detail"),
                money,
                contributing.isMoney()
                        ? money.flatMap(Conversion::value)
                        : Optional.of(BigDecimal.valueOf(row.getInt("counted"))),
                row.getInt("above"),
                row.getInt("below"),
                List.of());
    }
}
