package io.alliancemetrics.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A plain HTTP client of an engine, as curl would be. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI uri;
    private final Credentials user;

    public Http(ClickHouseServer server, Credentials user) {
        this.uri = server.httpUri();
        this.user = user;
    }

    /** A statement's result, which must be a success. */
    public String query(String sql) {
        return query(sql, Map.of());
    }

    public String query(String sql, Map<String, String> parameters) {
        HttpResponse<String> response = post(sql, parameters);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    public HttpResponse<String> post(String sql) {
        return post(sql, Map.of());
    }

    public HttpResponse<String> post(String sql, Map<String, String> parameters) {
        return send(request(parameters).POST(BodyPublishers.ofString(sql)).build());
    }

    public HttpResponse<String> post(byte[] body, Map<String, String> parameters) {
        return send(request(parameters).POST(BodyPublishers.ofByteArray(body)).build());
    }

    public HttpRequest.Builder request(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String login = user.user() + ":" + user.password();
        return HttpRequest.newBuilder(URI.create(uri + "/?" + query))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    public static HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    public static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
