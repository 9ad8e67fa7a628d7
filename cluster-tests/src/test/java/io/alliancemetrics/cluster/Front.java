package io.alliancemetrics.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between the job and ClickHouse, and can be in the way: slow, gone, or watching. */
final class Front implements AutoCloseable {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private static final int HTTP_ERROR = 400;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Long> inserts = new ConcurrentHashMap<>();
    private final AtomicLong errors = new AtomicLong();
    private final URI clickHouse;
    private final HttpServer server;
    private volatile Fault fault = Fault.NONE;

    /** What happens to requests. */
    interface Fault {
        Fault NONE = new Fault() {};

        /** Nobody listens: the connection is closed without an answer. */
        Fault GONE = new Fault() {
            @Override
            public boolean isRefused(String statement) {
                return true;
            }
        };

        static Fault slow(Duration delay) {
            return new Fault() {
                @Override
                public void before(String statement) throws InterruptedException {
                    if (isInsert(statement)) {
                        Thread.sleep(delay.toMillis());
                    }
                }
            };
        }

        default boolean isRefused(String statement) {
            return false;
        }

        default void before(String statement) throws InterruptedException {}

        /** ClickHouse has answered; the job does not know it yet. */
        default void answered(String statement) throws Exception {}

        static boolean isInsert(String statement) {
            return statement.toUpperCase(Locale.ROOT).startsWith("INSERT");
        }
    }

    Front(URI clickHouse) throws IOException {
        this.clickHouse = clickHouse;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void set(Fault newFault) {
        fault = newFault;
    }

    /** Inserts that were asked for so far, refused ones included, by who asked: the subtask's comment for ClickHouse's log. */
    Map<String, Long> inserts() {
        return Map.copyOf(inserts);
    }

    /** How often ClickHouse itself has answered with an error. */
    long errors() {
        return errors.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String statement = parameter(exchange.getRequestURI(), "query");
            if (Fault.isInsert(statement)) {
                inserts.merge(parameter(exchange.getRequestURI(), "log_comment"), 1L, Long::sum);
            }
            Fault now = fault;
            if (now.isRefused(statement)) {
                return;
            }
            now.before(statement);
            HttpResponse<byte[]> answer = client.send(request(exchange, body), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= HTTP_ERROR) {
                errors.incrementAndGet();
            }
            now.answered(statement);
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        } catch (IOException e) {
            // ClickHouse is gone, or who asked: either way the connection ends.
            return;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        String query = exchange.getRequestURI().getRawQuery();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        clickHouse.resolve(exchange.getRequestURI().getRawPath() + (query == null ? "" : "?" + query)))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    /** Of the URL: the parameter query is the statement (an insert's body are its rows). Empty if it is not there. */
    private static String parameter(URI uri, String name) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        for (String parameter : List.of(uri.getRawQuery().split("&", -1))) {
            if (parameter.startsWith(name + "=")) {
                return URLDecoder.decode(parameter.substring(name.length() + 1), StandardCharsets.UTF_8)
                        .strip();
            }
        }
        return "";
    }
}
