package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.ClickHouseLogin;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.cli.stack.StopRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Runs queries over ClickHouse's HTTP interface and hands out the answers as they come. */
final class SqlQueries {
    private static final int OK = 200;
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);

    private final ClickHouseLogin login;
    private final StopRequest stop;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_PATIENCE).build();

    SqlQueries(ClickHouseLogin login, StopRequest stop) {
        this.login = login;
        this.stop = stop;
    }

    /**
     * Runs a query.
     *
     * @param format ClickHouse's name of an output format; a FORMAT clause in the query goes before it
     * @throws StackException with ClickHouse's own message if it refuses, or if the answer cannot be handed out
     */
    void run(String sql, String format, PrintStream out) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                answer(client.sendAsync(request(sql, format), HttpResponse.BodyHandlers.ofInputStream()));
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                String message = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                throw new StackException("ClickHouse refused the query: " + message.strip());
            }
            body.transferTo(out);
        }
        if (out.checkError()) {
            throw new StackException(
                    "The result cannot be written to standard output. Is its disk full, or its reader gone?");
        }
    }

    private HttpRequest request(String sql, String format) {
        URI address = URI.create(login.url() + "/?database=alliance&wait_end_of_query=1"
                // Figures have six decimals, zeros included.
                + "&output_format_decimal_trailing_zeros=1&default_format="
                + URLEncoder.encode(format, StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address)
                .header("X-ClickHouse-User", login.user())
                .header("X-ClickHouse-Key", login.password())
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
    }

    private HttpResponse<InputStream> answer(CompletableFuture<HttpResponse<InputStream>> coming)
            throws InterruptedException {
        try {
            return stop.await(coming);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new StackException(
                    "ClickHouse does not answer at " + login.url() + " ("
                            + cause.getClass().getSimpleName() + "). Check that it runs there.",
                    e);
        }
    }
}
