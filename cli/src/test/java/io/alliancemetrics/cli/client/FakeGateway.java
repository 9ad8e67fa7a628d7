package io.alliancemetrics.cli.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers what it was told to: for answers that a real gateway cannot be made to give at will. */
public final class FakeGateway implements AutoCloseable {
    private static final Answer ACCOUNT =
            Answer.json(200, "{\"office\": \"kr\", \"feeds\": [\"rd-spend\", \"ai-exports\"]}");

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private FakeGateway(HttpServer server) {
        this.server = server;
    }

    public static FakeGateway start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeGateway gateway = new FakeGateway(server).answering("GET /v1/account", ACCOUNT);
        server.createContext("/", gateway::handle);
        server.start();
        return gateway;
    }

    /** The answers to a request such as {@code GET /v1/account}, in their order; the last one stays. */
    public FakeGateway answering(String request, Answer... inOrder) {
        answers.put(request, new ArrayDeque<>(List.of(inOrder)));
        return this;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What was asked, but for whose token it is. */
    public List<Request> requests() {
        return requests.stream()
                .filter(request -> !request.line.equals("GET /v1/account"))
                .toList();
    }

    /** How to reach it, with any token. */
    GatewayAccess access(Path folder, Duration patience) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "amt_secret\n");
        return new GatewayAccess(uri(), AccessToken.read(token), Optional.empty(), patience);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String line =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        requests.add(new Request(
                line,
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(body, StandardCharsets.UTF_8)));
        Deque<Answer> left =
                answers.getOrDefault(line, new ArrayDeque<>(List.of(Answer.problem(404, "Nothing there."))));
        Answer answer = left.size() > 1 ? left.pop() : left.peek();
        answer.headers.forEach(exchange.getResponseHeaders()::set);
        byte[] text = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    /** A request that came in. */
    public record Request(String line, String query, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    /** What is answered. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public static Answer json(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), body);
        }

        public static Answer problem(int status, String detail) {
            return new Answer(
                    status,
                    Map.of("Content-Type", "application/problem+json; charset=utf-8"),
                    "{\"title\": \"A title\", \"status\": " + status + ", \"detail\": \"" + detail + "\"}");
        }

        public Answer with(String header, String value) {
            Map<String, String> more = new ConcurrentHashMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body);
        }
    }
}
