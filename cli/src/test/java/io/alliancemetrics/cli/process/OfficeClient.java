package io.alliancemetrics.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** An office's own program that sends files to a running stack. */
final class OfficeClient {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI page;
    private final String token;

    private OfficeClient(URI page, String token) {
        this.page = page;
        this.token = token;
    }

    /** With a token that is made as the README says. */
    static OfficeClient of(String office, AllianceProcess up, Path data, Path folder) throws Exception {
        Path file = folder.resolve(office + ".token");
        if (!Files.exists(file)) {
            try (AllianceProcess command = AllianceProcess.start(
                    folder.resolve("create-token-" + office),
                    "office",
                    "create-token",
                    office,
                    "--data-dir",
                    data.toString(),
                    "--out",
                    file.toString())) {
                assertThat(command.await()).as(command.err()).isZero();
            }
        }
        return new OfficeClient(
                URI.create(up.shown("Page:")), Files.readString(file).strip());
    }

    /** Sends a file as CSV; answers when the gateway does. */
    CompletableFuture<HttpResponse<String>> submit(String feed, String key, Path file) throws IOException {
        HttpRequest request = request("v1/submissions?feed=" + feed)
                .header("Idempotency-Key", key)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(file))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(http.send(request(path).build(), BodyHandlers.ofString()));
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(page.resolve("/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }
}
