package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.records.Contribution;
import io.alliancemetrics.dashboards.records.Conversion;
import io.alliancemetrics.dashboards.records.RecordRevision;
import io.alliancemetrics.dashboards.records.RevisionState;
import io.alliancemetrics.dashboards.records.Subtotal;
import io.alliancemetrics.dashboards.records.Trace;
import io.alliancemetrics.dashboards.records.TraceQuestion;
import io.alliancemetrics.dashboards.words.Numbers;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.jstach.jstache.JStache;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a figure is made of: its definition, the members' parts, and the records with all their revisions.
 *
 * @param area the member, or the alliance
 * @param review where the review of the same quarter is
 * @param kpiHref where the KPI's page is
 * @param nothing what stands in the place of a figure that there is not
 * @param ratio numerator and denominator; nothing unless the figure is a ratio
 * @param parts the members' figures; none for a member's figure
 * @param unlisted why the records are not listed; nothing if they are
 * @param subtotals amounts by quarter and currency; none for a figure that counts
 * @param extent which records are listed, of how many
 * @param earlier the page of records before; nothing on the first
 * @param later the page of records behind; nothing on the last
 */
@JStache(path = "templates/trace.mustache")
record TracePage(
        Words words,
        String title,
        String kpi,
        String area,
        String quarter,
        String note,
        List<ReviewHead.Language> languages,
        String review,
        String kpiHref,
        Optional<NumberView> value,
        String nothing,
        String unit,
        StatusView status,
        Optional<Ratio> ratio,
        String description,
        String formula,
        List<Part> parts,
        Optional<String> unlisted,
        List<Sum> subtotals,
        Optional<String> extent,
        List<Line> records,
        Optional<String> earlier,
        Optional<String> later,
        Download download)
        implements Page {
    private static final String API = "/api/v1/trace";

    /** Of a ratio; rounded for display. */
    record Ratio(NumberView numerator, NumberView denominator) {}

    /** A member's figure. */
    record Part(
            String name,
            String trace,
            Optional<NumberView> value,
            String nothing,
            Optional<NumberView> numerator,
            Optional<NumberView> denominator,
            StatusView status) {}

    /**
     * Records of a quarter and currency.
     *
     * @param use where the sum goes: numerator or denominator, added or subtracted
     * @param value in euros or dollars
     */
    record Sum(
            String quarter,
            String records,
            Optional<NumberView> amount,
            String currency,
            String rate,
            Optional<NumberView> value,
            String valueUnit,
            String use) {}

    /** A record. */
    record Line(
            String office,
            String recordId,
            String revision,
            StatusView status,
            String quarter,
            String detail,
            Optional<NumberView> amount,
            String currency,
            Optional<NumberView> value,
            String valueUnit,
            String use,
            List<Message> revisions) {
        /** Whether more than one message is about it. */
        boolean isRevised() {
            return revisions.size() > 1;
        }
    }

    /**
     * A message about a record.
     *
     * @param state counts, replaced, after the cut-off, duplicate, rejected by a rule; withdrawn
     * @param place topic, partition and offset
     */
    record Message(String revision, State state, String amount, String recordedAt, String place, String submission) {}

    /** What became of a message: a word and a shape. */
    record State(String word, String shape, String css) {}

    static TracePage of(Trace trace, TraceQuestion question, ReviewContext context) {
        Words words = context.words();
        Kpi kpi = trace.kpi();
        FigureRow figure = trace.figure();
        String area = name(figure.refArea(), words);
        String parameters = TraceLink.of(kpi, figure.refArea());
        return new TracePage(
                words,
                words.text(
                        "trace.title", words.title(kpi), area, context.quarter().toString()),
                words.title(kpi),
                area,
                context.quarter().toString(),
                ReviewHead.note(context),
                ReviewHead.languages(context, TraceLink.PATH, parameters),
                ReviewPage.PATH + context.query(),
                KpiLink.of(kpi, context),
                figure.value().map(value -> NumberView.of(words, kpi.unit(), value)),
                SeriesView.nothing(figure, words),
                words.numbers().unit(kpi.unit()),
                StatusView.of(words, figure.status()),
                ratio(figure, words),
                words.description(kpi),
                words.formula(kpi),
                trace.parts().stream().map(part -> part(kpi, part, context)).toList(),
                trace.unlisted().map(why -> words.text("trace.unlisted." + why.name())),
                trace.subtotals().stream().map(sum -> sum(sum, words)).toList(),
                extent(trace, words),
                trace.records().stream().map(record -> line(record, words)).toList(),
                page(trace.offset() - question.limit(), trace, question, context),
                page(trace.offset() + question.limit(), trace, question, context),
                Download.of(
                        words.text("chart.download"),
                        API,
                        context.query() + parameters + "&limit=" + question.limit() + "&offset=" + trace.offset()));
    }

    boolean hasParts() {
        return !parts.isEmpty();
    }

    boolean hasSubtotals() {
        return !subtotals.isEmpty();
    }

    boolean hasRecords() {
        return !records.isEmpty();
    }

    private static String name(String refArea, Words words) {
        return refArea.equals(FigureRow.ALLIANCE) ? words.text("why.alliance") : words.area(refArea);
    }

    private static Optional<Ratio> ratio(FigureRow figure, Words words) {
        return figure.numerator().flatMap(above -> figure.denominator()
                .map(below -> new Ratio(decimal(above, words), decimal(below, words))));
    }

    private static Part part(Kpi kpi, FigureRow part, ReviewContext context) {
        Words words = context.words();
        return new Part(
                words.area(part.refArea()),
                TraceLink.of(kpi, part.refArea(), context),
                part.value().map(value -> NumberView.of(words, kpi.unit(), value)),
                SeriesView.nothing(part, words),
                part.numerator().map(number -> decimal(number, words)),
                part.denominator().map(number -> decimal(number, words)),
                StatusView.of(words, part.status()));
    }

    private static Sum sum(Subtotal sum, Words words) {
        return new Sum(
                sum.timePeriod(),
                words.numbers().count(sum.records()),
                sum.money().map(money -> decimal(money.amount(), words)),
                sum.money().map(Conversion::currency).orElse(""),
                sum.money().map(money -> rate(money, words)).orElse(""),
                sum.money().flatMap(Conversion::value).map(value -> decimal(value, words)),
                sum.money().map(TracePage::unit).orElse(""),
                use(sum.above(), sum.below(), words));
    }

    private static Line line(Contribution record, Words words) {
        return new Line(
                record.office(),
                record.recordId(),
                Long.toString(record.revision()),
                StatusView.of(words, record.status()),
                record.timePeriod(),
                record.detail(),
                record.money().map(money -> decimal(money.amount(), words)),
                record.money().map(Conversion::currency).orElse(""),
                record.value().map(value -> decimal(value, words)),
                record.money().map(TracePage::unit).orElse(""),
                use(record.above(), record.below(), words),
                record.revisions().stream()
                        .map(message -> message(message, words))
                        .toList());
    }

    private static Message message(RecordRevision message, Words words) {
        return new Message(
                Long.toString(message.revision()),
                state(message, words),
                message.amount()
                        .map(amount -> words.numbers().decimal(amount) + " " + message.currency())
                        .orElse(""),
                words.minute(message.recordedAt()),
                message.topic() + "/" + message.partition() + "/" + message.offset(),
                message.submissionId());
    }

    private static State state(RecordRevision message, Words words) {
        String word = words.text("trace.state." + message.state().name(), message.rule());
        String withdrawn = message.retracted() ? " " + words.text("trace.withdrawn") : "";
        String shape =
                switch (message.state()) {
                    case COUNTS -> "✓";
                    case REPLACED -> "↻";
                    case AFTER_CUT_OFF -> "→";
                    case DUPLICATE -> "=";
                    case REJECTED -> "✗";
                };
        return new State(word + withdrawn, shape, message.state() == RevisionState.COUNTS ? "good" : "unknown");
    }

    /** {@code + numerator, + denominator}. */
    private static String use(int above, int below, Words words) {
        String numerator = above == 0 ? "" : words.text("trace.above", times(above));
        String denominator = below == 0 ? "" : words.text("trace.below", times(below));
        return numerator.isEmpty() || denominator.isEmpty() ? numerator + denominator : numerator + ", " + denominator;
    }

    private static String times(int times) {
        String sign = times < 0 ? "\u2212" : "+";
        return Math.abs(times) == 1 ? sign : sign + Math.abs(times) + "\u00a0×";
    }

    /** Units of the currency for one euro, and dollars for one euro. */
    private static String rate(Conversion money, Words words) {
        if (money.inUsd() && money.currency().equals("USD")) {
            return "";
        }
        String ofCurrency = money.rate().map(TracePage::plain).orElseGet(() -> words.text("trace.noRate"));
        return money.inUsd()
                ? words.text(
                        "trace.rates",
                        ofCurrency,
                        money.usdRate().map(TracePage::plain).orElseGet(() -> words.text("trace.noRate")))
                : ofCurrency;
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }

    private static String unit(Conversion money) {
        return money.inUsd() ? "USD" : "EUR";
    }

    private static NumberView decimal(BigDecimal number, Words words) {
        return new NumberView(words.numbers().decimal(number), Numbers.exact(number));
    }

    private static Optional<String> extent(Trace trace, Words words) {
        if (trace.unlisted().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                trace.records().isEmpty()
                        ? words.text("trace.noRecords")
                        : words.text(
                                "trace.extent",
                                words.numbers().count(trace.offset() + 1L),
                                words.numbers()
                                        .count(trace.offset()
                                                + (long) trace.records().size()),
                                words.numbers().count(trace.total())));
    }

    private static Optional<String> page(int offset, Trace trace, TraceQuestion question, ReviewContext context) {
        boolean isFirst = trace.offset() == 0;
        if (offset >= trace.total() || (offset < 0 && isFirst)) {
            return Optional.empty();
        }
        return Optional.of(TraceLink.of(trace.kpi(), trace.figure().refArea(), context) + "&limit=" + question.limit()
                + "&offset=" + Math.max(0, offset));
    }
}
