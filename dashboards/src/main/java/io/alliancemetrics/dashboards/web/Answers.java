package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.web.api.Json;
import io.javalin.http.Context;
import io.javalin.http.Header;

/** Answers with JSON or CSV. An answer is complete before its first byte leaves, so nobody gets half a file. */
final class Answers {
    private Answers() {}

    /** A record of {@code web.api}. */
    static void json(Context context, Object answer) {
        context.contentType("application/json; charset=utf-8").result(Json.bytes(answer));
    }

    /** A file to keep, under a name that is made of checked values only. */
    static void csv(Context context, String fileName, byte[] csv) {
        context.contentType("text/csv; charset=utf-8; header=present")
                .header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .result(csv);
    }
}
