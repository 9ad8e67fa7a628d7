package io.alliancemetrics.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flink's REST interface, as far as the tests need it. */
final class FlinkRest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI address;

    FlinkRest(URI address) {
        this.address = address;
    }

    /** Slots of the TaskManagers that have registered. */
    int slots() throws IOException, InterruptedException {
        return get("/overview").path("slots-total").asInt();
    }

    /** Uploads a jar; returns its id. */
    String upload(Path jar) throws IOException, InterruptedException {
        String boundary = "cluster-tests";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
                + jar.getFileName() + "\"\r\nContent-Type: application/x-java-archive\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/jars/upload"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(jar),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        String file = send(request).path("filename").asText();
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Runs a jar; returns the job's id. */
    String run(String jar, List<String> arguments, Optional<String> savepoint)
            throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        arguments.forEach(body.putArray("programArgsList")::add);
        savepoint.ifPresent(path -> body.put("savepointPath", path));
        return post("/jars/" + jar + "/run", body).path("jobid").asText();
    }

    String status(String job) throws IOException, InterruptedException {
        return get("/jobs/" + job).path("state").asText();
    }

    /** Whether all its subtasks run. */
    boolean isRunning(String job) throws IOException, InterruptedException {
        JsonNode found = get("/jobs/" + job);
        if (!found.path("state").asText().equals("RUNNING")) {
            return false;
        }
        for (JsonNode vertex : found.path("vertices")) {
            if (!vertex.path("status").asText().equals("RUNNING")) {
                return false;
            }
        }
        return !found.path("vertices").isEmpty();
    }

    /** How many checkpoints are complete, since the JobManager started. */
    long checkpoints(String job) throws IOException, InterruptedException {
        return get("/jobs/" + job + "/checkpoints").at("/counts/completed").asLong();
    }

    /** Where the newest complete checkpoint lies. */
    String newestCheckpoint(String job) throws IOException, InterruptedException {
        return get("/jobs/" + job + "/checkpoints")
                .at("/latest/completed/external_path")
                .asText();
    }

    /** When the job began to restart last, in milliseconds since 1970; 0 if it never did since the JobManager started. */
    long lastRestart(String job) throws IOException, InterruptedException {
        return get("/jobs/" + job).at("/timestamps/RESTARTING").asLong();
    }

    /** The TaskManagers' ids on which a job's subtasks run. */
    List<String> taskManagers(String job) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (JsonNode vertex : get("/jobs/" + job).path("vertices")) {
            JsonNode details =
                    get("/jobs/" + job + "/vertices/" + vertex.path("id").asText() + "/taskmanagers");
            details.path("taskmanagers")
                    .forEach(node -> found.add(node.path("taskmanager-id").asText()));
        }
        return found.stream().distinct().sorted().toList();
    }

    /** Why the job failed last; empty if it never did. */
    String rootException(String job) throws IOException, InterruptedException {
        JsonNode entries = get("/jobs/" + job + "/exceptions").at("/exceptionHistory/entries");
        return entries.path(0).path("stacktrace").asText();
    }

    void cancel(String job) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(address.resolve("/jobs/" + job + "?mode=cancel"))
                .method("PATCH", BodyPublishers.noBody())
                .build());
    }

    /** Stops a job with a savepoint in the cluster's folder for them; returns its path. */
    String stopWithSavepoint(String job) throws Exception {
        ObjectNode body = JSON.createObjectNode();
        body.put("drain", false);
        body.put("formatType", "CANONICAL");
        String trigger = post("/jobs/" + job + "/stop", body).path("request-id").asText();
        String path = "/jobs/" + job + "/savepoints/" + trigger;
        Waiting.until("the savepoint", () -> get(path).at("/status/id").asText().equals("COMPLETED"), () -> get(path)
                .toString());
        String location = get(path).at("/operation/location").asText();
        if (location.isEmpty()) {
            throw new AssertionError("No savepoint: " + get(path));
        }
        return location;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET().build());
    }

    private JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpRequest limited = HttpRequest.newBuilder(request, (name, value) -> true)
                .timeout(TIMEOUT)
                .build();
        HttpResponse<String> response = client.send(limited, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() >= 300) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }
}
