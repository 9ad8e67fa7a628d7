package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.records.Contribution;
import io.alliancemetrics.dashboards.records.Conversion;
import io.alliancemetrics.dashboards.records.RecordRevision;
import io.alliancemetrics.dashboards.records.RevisionState;
import io.alliancemetrics.dashboards.records.Trace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The records behind a figure as CSV: a row for every message about one of them. Only the row of the revision that counts has
 * a value, so the column can be summed. What is not there is an empty field.
 */
public final class TraceCsv {
    private static final List<String> HEADER = List.of(
            "kpi",
            "ref_area",
            "time_period",
            "vintage",
            "feed",
            "office",
            "record_id",
            "revision",
            "state",
            "rule",
            "retracted",
            "record_period",
            "detail",
            "amount",
            "currency",
            "rate",
            "usd_rate",
            "value",
            "times_above",
            "times_below",
            "recorded_at",
            "submission_id",
            "topic",
            "partition",
            "offset");

    private TraceCsv() {}

    public static byte[] of(Trace trace) {
        return Csv.of(HEADER, trace.records().stream().flatMap(record -> record.revisions().stream()
                .map(message -> fields(trace, record, message))));
    }

    private static List<String> fields(Trace trace, Contribution record, RecordRevision message) {
        Optional<Contribution> counting = Optional.of(record).filter(of -> message.state() == RevisionState.COUNTS);
        return List.of(
                trace.kpi().id(),
                Csv.text(trace.figure().refArea()),
                trace.figure().timePeriod().toString(),
                Csv.text(trace.figure().vintage()),
                record.feed().id(),
                Csv.text(record.office()),
                Csv.text(record.recordId()),
                Long.toString(message.revision()),
                message.state().name(),
                Csv.text(message.rule()),
                Boolean.toString(message.retracted()),
                record.timePeriod(),
                Csv.text(record.detail()),
                Csv.number(message.amount()),
                message.currency(),
                money(counting, Conversion::rate),
                money(counting, of -> of.inUsd() ? of.usdRate() : Optional.empty()),
                Csv.number(counting.flatMap(Contribution::value)),
                Csv.code(counting.map(Contribution::above)),
                Csv.code(counting.map(Contribution::below)),
                message.recordedAt().toString(),
                Csv.text(message.submissionId()),
                Csv.text(message.topic()),
                Integer.toString(message.partition()),
                Long.toString(message.offset()));
    }

    private static String money(Optional<Contribution> counting, Function<Conversion, Optional<BigDecimal>> part) {
        return Csv.number(counting.flatMap(Contribution::money).flatMap(part));
    }
}
