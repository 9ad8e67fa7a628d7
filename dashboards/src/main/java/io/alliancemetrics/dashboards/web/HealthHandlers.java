package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.javalin.http.Context;

/** For whoever watches over the process. */
final class HealthHandlers {
    private final ClickHouseReads reads;

    HealthHandlers(ClickHouseReads reads) {
        this.reads = reads;
    }

    /** The process answers. */
    void alive(Context context) {
        context.contentType("text/plain; charset=utf-8").result("alive\n");
    }

    /** ClickHouse answers too; otherwise 503. */
    void ready(Context context) {
        reads.ping();
        context.contentType("text/plain; charset=utf-8").result("ready\n");
    }
}
