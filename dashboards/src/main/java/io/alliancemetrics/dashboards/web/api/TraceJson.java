package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.records.Contribution;
import io.alliancemetrics.dashboards.records.Conversion;
import io.alliancemetrics.dashboards.records.RecordRevision;
import io.alliancemetrics.dashboards.records.Subtotal;
import io.alliancemetrics.dashboards.records.Trace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a figure is made of.
 *
 * @param formula its definition
 * @param parts the members' figures that the alliance's is made of
 * @param unlisted why the records are not listed: BY_MEMBER, CONFIDENTIAL or CORRIDORS; null if they are
 * @param total how many records there are
 * @param offset how many of them come before the first one here
 */
public record TraceJson(
        String kpi,
        String title,
        String formula,
        FigureJson.Row figure,
        List<FigureJson.Row> parts,
        String unlisted,
        List<SubtotalJson> subtotals,
        long total,
        int offset,
        List<RecordJson> records) {
    /**
     * The records of a quarter and currency. Σ {@code times_above} × {@code value} is the numerator, or the figure, before it
     * is rounded; Σ {@code times_below} × {@code value} the denominator.
     *
     * @param rate units of the currency for 1 EUR, null if it is missing
     * @param usdRate USD for 1 EUR; null unless the value is in USD, or if it is missing
     * @param value in {@code unit}, rounded to six decimals; null if a rate is missing
     * @param unit EUR or USD
     */
    public record SubtotalJson(
            String timePeriod,
            int timesAbove,
            int timesBelow,
            long records,
            BigDecimal amount,
            String currency,
            BigDecimal rate,
            BigDecimal usdRate,
            BigDecimal value,
            String unit) {
        static SubtotalJson of(Subtotal subtotal) {
            MoneyJson money = MoneyJson.of(subtotal.money());
            return new SubtotalJson(
                    subtotal.timePeriod(),
                    subtotal.above(),
                    subtotal.below(),
                    subtotal.records(),
                    money.amount(),
                    money.currency(),
                    money.rate(),
                    money.usdRate(),
                    subtotal.money().flatMap(Conversion::value).orElse(null),
                    money.unit());
        }
    }

    /** A record; {@code value} as in a subtotal, or 1 or 0 in a count. */
    public record RecordJson(
            String feed,
            String office,
            String recordId,
            long revision,
            String obsStatus,
            String timePeriod,
            String detail,
            BigDecimal amount,
            String currency,
            BigDecimal rate,
            BigDecimal usdRate,
            BigDecimal value,
            String unit,
            int timesAbove,
            int timesBelow,
            List<RevisionJson> revisions) {
        static RecordJson of(Contribution record) {
            MoneyJson money = MoneyJson.of(record.money());
            return new RecordJson(
                    record.feed().id(),
                    record.office(),
                    record.recordId(),
                    record.revision(),
                    record.status().name(),
                    record.timePeriod().isEmpty() ? null : record.timePeriod(),
                    record.detail(),
                    money.amount(),
                    money.currency(),
                    money.rate(),
                    money.usdRate(),
                    record.value().orElse(null),
                    money.unit(),
                    record.above(),
                    record.below(),
                    record.revisions().stream().map(RevisionJson::of).toList());
        }
    }

    /** A message about a record: COUNTS, REPLACED, AFTER_CUT_OFF, DUPLICATE or REJECTED (by a {@code rule}). */
    public record RevisionJson(
            long revision,
            boolean retracted,
            String state,
            String rule,
            BigDecimal amount,
            String currency,
            String recordedAt,
            String submissionId,
            String topic,
            int partition,
            long offset) {
        static RevisionJson of(RecordRevision message) {
            return new RevisionJson(
                    message.revision(),
                    message.retracted(),
                    message.state().name(),
                    message.rule(),
                    message.amount().orElse(null),
                    message.currency(),
                    message.recordedAt().toString(),
                    message.submissionId(),
                    message.topic(),
                    message.partition(),
                    message.offset());
        }
    }

    /** An amount and its rates; all null if there is none. */
    private record MoneyJson(BigDecimal amount, String currency, BigDecimal rate, BigDecimal usdRate, String unit) {
        static MoneyJson of(Optional<Conversion> money) {
            return money.map(of -> new MoneyJson(
                            of.amount(),
                            of.currency(),
                            of.rate().orElse(null),
                            of.inUsd() ? of.usdRate().orElse(null) : null,
                            of.inUsd() ? "USD" : "EUR"))
                    .orElseGet(() -> new MoneyJson(null, null, null, null, null));
        }
    }

    public static TraceJson of(Trace trace) {
        return new TraceJson(
                trace.kpi().id(),
                trace.kpi().title(),
                trace.kpi().formula(),
                FigureJson.Row.of(trace.figure()),
                trace.parts().stream().map(FigureJson.Row::of).toList(),
                trace.unlisted().map(Enum::name).orElse(null),
                trace.subtotals().stream().map(SubtotalJson::of).toList(),
                trace.total(),
                trace.offset(),
                trace.records().stream().map(RecordJson::of).toList());
    }
}
