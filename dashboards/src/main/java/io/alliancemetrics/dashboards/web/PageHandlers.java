package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.web.page.Pages;
import io.javalin.http.Context;

/** Answers with the pages that are the same for everybody. */
final class PageHandlers {
    static final String HTML = "text/html; charset=utf-8";

    private final String office = Pages.office();

    void office(Context context) {
        SecurityHeaders.allowOwnScript(context);
        context.contentType(HTML).result(office);
    }
}
