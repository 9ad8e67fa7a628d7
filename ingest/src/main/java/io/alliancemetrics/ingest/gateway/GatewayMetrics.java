package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.history.Submission;
import io.alliancemetrics.schemas.feed.Feed;
import io.javalin.http.Context;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What Prometheus sees. No office is named: who submits when is nobody else's business. */
final class GatewayMetrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter submissions = Counter.builder()
            .name("alliance_gateway_submissions_total")
            .help("Submissions by feed and stage reached when answered; worry when FAILED grows: the broker could not"
                    + " be written to.")
            .labelNames("feed", "stage")
            .register(registry);
    private final Counter rows = Counter.builder()
            .name("alliance_gateway_rows_total")
            .help("Rows of submissions that were no dry run, accepted or rejected by the gateway; worry when an"
                    + " office's whole file is rejected again and again.")
            .labelNames("feed", "disposition")
            .register(registry);
    private final Counter requests = Counter.builder()
            .name("alliance_gateway_requests_total")
            .help("Requests by status class; worry when 5xx grows, or 401 and 429 grow fast.")
            .labelNames("status")
            .register(registry);
    private final Gauge inWork = Gauge.builder()
            .name("alliance_gateway_submissions_in_work")
            .help("Submissions being checked or written; worry when it stays high: the broker is slow or gone.")
            .register(registry);
    private final Histogram duration = Histogram.builder()
            .name("alliance_gateway_submission_duration_seconds")
            .help("Time from a file's arrival until its rows are in the log; worry when p95 is above a minute.")
            .unit(Unit.SECONDS)
            .classicUpperBounds(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)
            .labelNames("feed")
            .register(registry);

    GatewayMetrics() {
        JvmMetrics.builder().register(registry);
    }

    PrometheusRegistry registry() {
        return registry;
    }

    /** Its start, for {@link #endSubmission}. */
    long startSubmission() {
        inWork.inc();
        return System.nanoTime();
    }

    void endSubmission(Feed feed, long start) {
        inWork.dec();
        duration.labelValues(feed.id()).observe(Unit.nanosToSeconds(System.nanoTime() - start));
    }

    void processed(Submission submission) {
        String feed = submission.feed().id();
        submissions
                .labelValues(
                        feed,
                        submission.dryRun() ? "DRY_RUN" : submission.stage().name())
                .inc();
        if (!submission.dryRun()) {
            rows.labelValues(feed, "accepted").inc(submission.accepted());
            rows.labelValues(feed, "rejected").inc(submission.rejected());
        }
    }

    void failed(Feed feed) {
        submissions.labelValues(feed.id(), "FAILED").inc();
    }

    void answered(Context context) {
        int code = context.status().getCode();
        String status = code == 401 || code == 429 ? Integer.toString(code) : code / 100 + "xx";
        requests.labelValues(status).inc();
    }

    void write(Context context) throws IOException {
        ExpositionFormatWriter writer = ExpositionFormats.init().getPrometheusTextFormatWriter();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        writer.write(text, registry.scrape());
        context.contentType(writer.getContentType()).result(text.toByteArray());
    }
}
