package io.alliancemetrics.ingest.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.alliancemetrics.ingest.account.Tokens;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A gateway behind HTTP, and a client of it. */
final class TestGateway implements AutoCloseable {
    static final String CSV = "text/csv";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final GatewayConfig config;
    private final Gateway gateway;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    TestGateway(GatewayConfig config) {
        this.config = config;
        this.gateway = Gateway.open(config);
        this.server = new WebServer(gateway.servlet());
    }

    /** A token for all feeds of an office. */
    String tokenOf(String office) {
        Set<Feed> feeds =
                Arrays.stream(Feed.values()).filter(new Office(office)::reports).collect(Collectors.toSet());
        return tokenOf(office, feeds);
    }

    String tokenOf(String office, Set<Feed> feeds) {
        try (Tokens tokens = Tokens.open(config.tokens(), Clock.systemUTC())) {
            return tokens.create(new Office(office), feeds, "test", Optional.empty())
                    .token();
        }
    }

    void revoke(String tokenId) {
        try (Tokens tokens = Tokens.open(config.tokens(), Clock.systemUTC())) {
            boolean unused = tokens.revoke(tokenId);
        }
    }

    List<String> operations() {
        return gateway.operations();
    }

    URI uri(String path) {
        return URI.create(server.uri() + path);
    }

    Request request(String path) {
        return new Request(HttpRequest.newBuilder(uri(path)).timeout(PATIENCE));
    }

    @Override
    public void close() {
        server.close();
        gateway.close();
    }

    /** A request to the gateway. */
    final class Request {
        private final HttpRequest.Builder builder;

        private Request(HttpRequest.Builder builder) {
            this.builder = builder;
        }

        Request as(String token) {
            return header("Authorization", "Bearer " + token);
        }

        Request header(String name, String value) {
            builder.header(name, value);
            return this;
        }

        Answer get() {
            return send();
        }

        Answer delete() {
            builder.DELETE();
            return send();
        }

        Answer post(String contentType, String body) {
            return post(contentType, body.getBytes(StandardCharsets.UTF_8));
        }

        Answer post(String contentType, byte[] body) {
            builder.header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
            return send();
        }

        Answer post(String contentType, HttpRequest.BodyPublisher body) {
            builder.header("Content-Type", contentType).POST(body);
            return send();
        }

        /** Without saying what it is. */
        Answer post(HttpRequest.BodyPublisher body) {
            builder.POST(body);
            return send();
        }

        private Answer send() {
            try {
                return new Answer(client.send(builder.build(), BodyHandlers.ofByteArray()));
            } catch (IOException e) {
                throw new IllegalStateException("No answer from the gateway", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** The gateway's answer. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException("No JSON: " + text(), e);
            }
        }
    }
}
