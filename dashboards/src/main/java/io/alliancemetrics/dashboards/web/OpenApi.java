package io.alliancemetrics.dashboards.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** The read API's description for programs, kept as a file beside this class. */
final class OpenApi {
    static final String FILE = "openapi.json";

    private OpenApi() {}

    static void write(Context context) throws IOException {
        try (InputStream description = OpenApi.class.getResourceAsStream(FILE)) {
            if (description == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            context.contentType("application/json; charset=utf-8").result(description.readAllBytes());
        }
    }
}
