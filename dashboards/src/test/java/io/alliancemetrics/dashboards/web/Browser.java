package io.alliancemetrics.dashboards.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a dashboard as a browser would, without running scripts, and finds the figures on its page. */
final class Browser {
    private static final Pattern ROW =
            Pattern.compile("<article class=\"card\" id=\"(\\w+)\"[^>]*>(.*?)</article>", Pattern.DOTALL);
    private static final Pattern VALUE =
            Pattern.compile("<p class=\"value\">(?:<data value=\"([^\"]+)\"|<span class=\"none\">no data)");

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI start;

    Browser(DashboardServer server) {
        this.start = server.uri();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(start.resolve(path)).build());
    }

    HttpResponse<String> get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(start.resolve(path))
                .header(header, value)
                .build());
    }

    /** Asks until the answer contains a text, as figures may be a second old. */
    HttpResponse<String> await(String path, String text) {
        Instant end = Instant.now().plus(LIMIT);
        HttpResponse<String> answer = get(path);
        while (!answer.body().contains(text)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(
                        "No \"" + text + "\" at " + path + " for " + LIMIT + ", found: " + answer.body());
            }
            answer = get(path);
        }
        return answer;
    }

    HttpResponse<String> head(String path) {
        return send(HttpRequest.newBuilder(start.resolve(path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    }

    HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder(start.resolve(path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** KPI id to the alliance's exact value on the page; "" for no data. */
    static Map<String, String> allianceValues(String html) {
        Map<String, String> values = new TreeMap<>();
        Matcher rows = ROW.matcher(html);
        while (rows.find()) {
            Matcher value = VALUE.matcher(rows.group(2));
            if (!value.find()) {
                throw new AssertionError("No value on the card of " + rows.group(1) + ": " + rows.group(2));
            }
            values.put(rows.group(1), value.group(1) == null ? "" : value.group(1));
        }
        return values;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + request, e);
        }
    }
}
