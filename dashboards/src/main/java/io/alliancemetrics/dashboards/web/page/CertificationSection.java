package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.records.AuditState;
import io.alliancemetrics.dashboards.records.Certificate;
import io.alliancemetrics.dashboards.records.CertifiedModel;
import io.alliancemetrics.dashboards.words.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The models that carry a certificate on the quarter's last day: how long it is valid, and when they must be audited again.
 *
 * @param sentence how many there are
 * @param alerts what is overdue, due, or ends in the next quarter, in sentences
 * @param models nothing if there is none
 */
record CertificationSection(String sentence, List<String> alerts, Optional<Models> models) {
    private static final String API = "/api/v1/certificates";

    /** The models, the most urgent first. */
    record Models(Chart chart, List<Row> rows) {}

    /**
     * A model.
     *
     * @param validUntil its last certified day, or that it has none
     * @param safety day of the audit, or that there was none
     * @param dueOn by when the next audits must be made; nothing if one is lacking
     */
    record Row(
            String member,
            String href,
            String model,
            String issuedOn,
            String validUntil,
            boolean ends,
            String safety,
            String bias,
            String privacy,
            Optional<String> dueOn,
            Standing audits) {}

    /**
     * What the chart draws: names are in the page's language, days as yyyy-mm-dd.
     *
     * @param today the quarter's last day
     * @param todayLabel the same as people read it
     */
    record Data(String today, String todayLabel, List<Bar> bars) {}

    /**
     * A model.
     *
     * @param until null if it has no end
     * @param due by when the next audits must be made; null if one is lacking
     * @param label state of its audits: word and shape
     */
    record Bar(String name, String from, String until, String due, String label, String css) {}

    static CertificationSection of(ReviewContext context, List<CertifiedModel> models) {
        Words words = context.words();
        if (models.isEmpty()) {
            return new CertificationSection(
                    words.text("certification.none", context.quarter().toString()), List.of(), Optional.empty());
        }
        List<CertifiedModel> urgentFirst = models.stream()
                .sorted(Comparator.comparing((CertifiedModel model) -> urgency(model.auditState()))
                        .thenComparing(CertifiedModel::refArea)
                        .thenComparing(CertifiedModel::modelId))
                .toList();
        return new CertificationSection(
                words.text("certification.sentence", models.size()),
                alerts(context, urgentFirst),
                Optional.of(new Models(
                        chart(context, urgentFirst),
                        urgentFirst.stream().map(model -> row(model, context)).toList())));
    }

    private static int urgency(AuditState state) {
        return switch (state) {
            case NEVER -> 0;
            case OVERDUE -> 1;
            case DUE -> 2;
            case CURRENT -> 3;
        };
    }

    private static List<String> alerts(ReviewContext context, List<CertifiedModel> models) {
        Words words = context.words();
        String next = context.quarter().plus(1).toString();
        return List.of(
                        alert("certification.never", models, AuditState.NEVER, next, words),
                        alert("certification.overdue", models, AuditState.OVERDUE, next, words),
                        alert("certification.due", models, AuditState.DUE, next, words),
                        names(
                                        models.stream()
                                                .filter(CertifiedModel::hasEndingCertificate)
                                                .toList(),
                                        words)
                                .map(named -> words.text("certification.ending", named, next)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> alert(
            String key, List<CertifiedModel> models, AuditState state, String next, Words words) {
        return names(
                        models.stream()
                                .filter(model -> model.auditState() == state)
                                .toList(),
                        words)
                .map(named -> words.text(key, named, next));
    }

    /** {@code m-1 (Kenya), m-2 (Japan)}; nothing if there is none. */
    private static Optional<String> names(List<CertifiedModel> models, Words words) {
        return models.isEmpty()
                ? Optional.empty()
                : Optional.of(models.stream()
                        .map(model -> words.text("certification.model", model.modelId(), words.area(model.refArea())))
                        .collect(Collectors.joining(", ")));
    }

    private static Chart chart(ReviewContext context, List<CertifiedModel> models) {
        Words words = context.words();
        LocalDate today = context.quarter().lastDay();
        return Chart.of(
                "certificates",
                "validity",
                words.text("certification.chart", words.day(today)),
                words.text("certification.definition"),
                API,
                context.query(),
                new Data(
                        today.toString(),
                        words.day(today),
                        models.stream().map(model -> bar(model, words)).toList()));
    }

    private static Bar bar(CertifiedModel model, Words words) {
        Standing audits = audits(model.auditState(), words);
        return new Bar(
                words.text("certification.model", model.modelId(), words.area(model.refArea())),
                issuedOn(model).toString(),
                model.validUntil().map(LocalDate::toString).orElse(null),
                model.audits().dueOn().map(LocalDate::toString).orElse(null),
                audits.shape() + " " + audits.word(),
                audits.css());
    }

    private static Row row(CertifiedModel model, ReviewContext context) {
        Words words = context.words();
        return new Row(
                words.area(model.refArea()),
                MemberLink.of(model.refArea(), context),
                model.modelId(),
                issuedOn(model).toString(),
                model.validUntil().map(LocalDate::toString).orElseGet(() -> words.text("certification.unlimited")),
                model.hasEndingCertificate(),
                day(model.audits().safety(), words),
                day(model.audits().bias(), words),
                day(model.audits().privacy(), words),
                model.audits().dueOn().map(LocalDate::toString),
                audits(model.auditState(), words));
    }

    /** The first day of the oldest certificate that is still valid. */
    private static LocalDate issuedOn(CertifiedModel model) {
        return model.certificates().stream()
                .map(Certificate::issuedOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String day(Optional<LocalDate> audit, Words words) {
        return audit.map(LocalDate::toString).orElseGet(() -> words.text("certification.noAudit"));
    }

    static Standing audits(AuditState state, Words words) {
        String word = words.text("certification.state." + state.name());
        return switch (state) {
            case CURRENT -> new Standing(word, "✓", "good");
            case DUE -> new Standing(word, "◆", "unknown");
            case OVERDUE -> new Standing(word, "✗", "bad");
            case NEVER -> new Standing(word, "○", "bad");
        };
    }
}
