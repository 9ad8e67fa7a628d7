package io.alliancemetrics.benchmarks.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.alliancemetrics.benchmarks.process.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** Submitting through HTTP; over when the receipt is here, which says that all rows are in the log. */
final class GatewayWay implements Way {
    private static final int CREATED = 201;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Part part;
    private final String token;

    GatewayWay(Part part, String token) {
        this.part = part;
        this.token = token;
    }

    @Override
    public String title() {
        return "gateway";
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public long send(Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(part.greeting() + "/v1/submissions?feed="
                        + SubmitTopics.OURS.feed().id()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != CREATED) {
            throw new IOException("The gateway answered with status " + answer.statusCode() + ": " + answer.body());
        }
        JsonNode receipt = MAPPER.readTree(answer.body());
        return receipt.get("stage").asText().equals("PUBLISHED")
                ? receipt.get("accepted").asLong()
                : 0;
    }
}
