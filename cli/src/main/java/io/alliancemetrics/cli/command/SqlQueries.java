package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.ClickHouseLogin;
import io.alliancemetrics.cli.stack.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Runs queries over ClickHouse's HTTP interface and hands out the answers as they come. */
final class SqlQueries {
    private static final int OK = 200;

    private final ClickHouseLogin login;
    private final HttpClient client = HttpClient.newHttpClient();

    SqlQueries(ClickHouseLogin login) {
        this.login = login;
    }

    /**
     * Runs a query.
     *
     * @param format ClickHouse's name of an output format; a FORMAT clause in the query goes before it
     * @throws StackException with ClickHouse's own message if it refuses
     */
    void run(String sql, String format, OutputStream out) throws IOException, InterruptedException {
        URI address = URI.create(login.url() + "/?database=alliance&wait_end_of_query=1"
                // Figures have six decimals, zeros included.
                + "&output_format_decimal_trailing_zeros=1&default_format="
                + URLEncoder.encode(format, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("X-ClickHouse-User", login.user())
                .header("X-ClickHouse-Key", login.password())
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                String message = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                throw new StackException("ClickHouse refused the query: " + message.strip());
            }
            body.transferTo(out);
            out.flush();
        }
    }
}
