package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.history.SubmissionStore;
import io.alliancemetrics.ingest.kafka.KafkaAccessException;
import io.alliancemetrics.ingest.kafka.Topics;
import io.alliancemetrics.ingest.recordlog.RecordLog;
import io.javalin.http.Context;

/** For whoever watches over the process. */
final class HealthHandlers {
    private final RecordLog log;
    private final Topics topics;
    private final SubmissionStore store;

    HealthHandlers(RecordLog log, Topics topics, SubmissionStore store) {
        this.log = log;
        this.topics = topics;
        this.store = store;
    }

    /** The process answers. */
    static void alive(Context context) {
        context.contentType("text/plain; charset=utf-8").result("alive\n");
    }

    /** Broker, ClickHouse and the receipts answer too; otherwise 503. */
    void ready(Context context) {
        store.outstanding(1);
        log.ping();
        try {
            topics.ping();
        } catch (KafkaAccessException e) {
            throw Problem.unavailable("The broker does not answer: submissions cannot be written.");
        }
        context.contentType("text/plain; charset=utf-8").result("ready\n");
    }
}
