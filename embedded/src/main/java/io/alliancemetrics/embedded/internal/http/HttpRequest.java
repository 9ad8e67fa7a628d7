package io.alliancemetrics.embedded.internal.http;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a handler sees it.
 *
 * @param path the decoded path, without the query string
 * @param parameters the decoded query string; of several values the last
 * @param headers by name, whatever its case; of several values the first
 * @param body ends where the request ends; empty when there is none
 */
public record HttpRequest(
        String method, String path, Map<String, String> parameters, Map<String, String> headers, InputStream body) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
