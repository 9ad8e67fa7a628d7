package io.alliancemetrics.ingest.gateway;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** Which path is answered by whom; the contract is openapi.json. */
record Routes(
        Callers callers,
        SubmissionHandlers submissions,
        ReceiptHandlers receipts,
        LiveReceipts live,
        ReportingHandlers reporting,
        SessionHandlers session,
        HealthHandlers health,
        GatewayMetrics metrics) {
    static final String OPEN_API = "/v1/openapi.json";

    private static final Set<String> OPEN = Set.of(OPEN_API);

    void register(RoutesConfig routes) {
        routes.before("/v1/*", this::requireCaller);
        routes.after(Routes::protect);
        routes.after(metrics::answered);
        routes.post("/v1/submissions", submissions::submit);
        routes.get("/v1/submissions", receipts::list);
        routes.get("/v1/submissions/{id}", receipts::receipt);
        // An event stream has said 200 before it is asked for anything.
        routes.before("/v1/submissions/{id}/events", receipts::requireKnown);
        routes.before("/v1/submissions/{id}/events", live::requireRoom);
        routes.sse("/v1/submissions/{id}/events", live::listen);
        routes.get("/v1/submissions/{id}/rows", receipts::rows);
        routes.get("/v1/submissions/{id}/errors.csv", receipts::errorsCsv);
        routes.get("/v1/submissions/{id}/annotated.xlsx", receipts::annotatedWorkbook);
        routes.get("/v1/templates/{name}", TemplateHandlers::template);
        routes.get("/v1/reporting", reporting::reporting);
        routes.get("/v1/account", session::account);
        routes.post("/v1/session", session::begin);
        routes.delete("/v1/session", session::end);
        routes.get(OPEN_API, OpenApi::write);
        routes.get("/healthz", HealthHandlers::alive);
        routes.get("/readyz", health::ready);
        routes.get("/metrics", metrics::write);
        ProblemHandlers.register(routes);
    }

    private void requireCaller(Context context) {
        if (!OPEN.contains(context.path())) {
            callers.require(context);
        }
    }

    /** Answers are for the caller alone, and are never a page. */
    private static void protect(Context context) {
        context.header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer");
    }
}
