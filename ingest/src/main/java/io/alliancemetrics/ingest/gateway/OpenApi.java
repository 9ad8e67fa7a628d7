package io.alliancemetrics.ingest.gateway;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** The service's description for programs, kept as a file beside this class. */
final class OpenApi {
    private OpenApi() {}

    static void write(Context context) throws IOException {
        try (InputStream description = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (description == null) {
                throw new IllegalStateException("openapi.json is not on the class path");
            }
            context.contentType("application/json; charset=utf-8").result(description.readAllBytes());
        }
    }
}
