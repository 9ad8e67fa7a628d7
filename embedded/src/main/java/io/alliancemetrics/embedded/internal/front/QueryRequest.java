package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.internal.codec.BodyCodec;
import io.alliancemetrics.embedded.internal.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a request asks for besides its statement.
 *
 * @param query the {@code query} parameter, empty if there is none
 * @param database the database to work in, if not the default one
 * @param format output format of statements that name none
 * @param queryId the client's, or a new one
 * @param settings ClickHouse settings, in the order of the URL
 * @param parameters values of {@code {name:Type}} placeholders
 * @param bodyCodec how the request's body is packed, or nothing if its coding is unknown
 * @param answerCodec how the answer is to be packed
 * @param readOnlyMethod whether the method promises to change nothing
 */
record QueryRequest(
        String query,
        Optional<String> database,
        String format,
        String queryId,
        Optional<String> sessionId,
        Map<String, String> settings,
        Map<String, String> parameters,
        Optional<BodyCodec> bodyCodec,
        BodyCodec answerCodec,
        boolean readOnlyMethod) {
    private static final String PARAMETER_PREFIX = "param_";
    /** Parameters of the HTTP interface that are no settings. */
    private static final Set<String> RESERVED = Set.of(
            "query",
            "database",
            "default_format",
            "query_id",
            "session_id",
            "session_timeout",
            "session_check",
            "user",
            "password",
            "quota_key",
            "compress",
            "decompress",
            "buffer_size",
            "wait_end_of_query",
            "stacktrace",
            "client_protocol_version",
            "close_session");

    static QueryRequest of(HttpRequest request) {
        return new QueryRequest(
                request.parameter("query").orElse(""),
                first(request, "database", "X-ClickHouse-Database"),
                first(request, "default_format", "X-ClickHouse-Format").orElse(OutputFormat.DEFAULT),
                first(request, "query_id", "X-ClickHouse-Query-Id")
                        .orElseGet(() -> UUID.randomUUID().toString()),
                request.parameter("session_id").filter(id -> !id.isEmpty()),
                settings(request.parameters()),
                parameters(request.parameters()),
                bodyCodec(request),
                answerCodec(request),
                !request.method().equals("POST"));
    }

    private static Optional<String> first(HttpRequest request, String parameter, String header) {
        return request.parameter(parameter).filter(value -> !value.isEmpty()).or(() -> request.header(header)
                .filter(value -> !value.isEmpty()));
    }

    private static Map<String, String> settings(Map<String, String> url) {
        Map<String, String> settings = new LinkedHashMap<>(url);
        settings.keySet().removeIf(name -> RESERVED.contains(name) || name.startsWith(PARAMETER_PREFIX));
        return settings;
    }

    private static Map<String, String> parameters(Map<String, String> url) {
        Map<String, String> parameters = new LinkedHashMap<>();
        url.forEach((name, value) -> {
            if (name.startsWith(PARAMETER_PREFIX)) {
                parameters.put(name.substring(PARAMETER_PREFIX.length()), value);
            }
        });
        return parameters;
    }

    private static Optional<BodyCodec> bodyCodec(HttpRequest request) {
        return isOn(request, "decompress")
                ? Optional.of(BodyCodec.BLOCKS)
                : BodyCodec.ofCoding(request.header("Content-Encoding").orElse(""));
    }

    private static BodyCodec answerCodec(HttpRequest request) {
        if (isOn(request, "compress")) {
            return BodyCodec.BLOCKS;
        }
        return isOn(request, "enable_http_compression")
                ? BodyCodec.accepted(request.header("Accept-Encoding").orElse(""))
                : BodyCodec.IDENTITY;
    }

    private static boolean isOn(HttpRequest request, String parameter) {
        String value = request.parameter(parameter).orElse("0");
        return value.equals("1") || value.equalsIgnoreCase("true");
    }
}
