package io.alliancemetrics.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.cli.process.AllianceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code alliance up}, as a process of its own, with tokens for its offices. */
final class UpProcess implements AutoCloseable {
    private final Path folder;
    private final AllianceProcess process;
    private final HttpClient http = HttpClient.newHttpClient();

    private UpProcess(Path folder, AllianceProcess process) {
        this.folder = folder;
        this.process = process;
    }

    /** Returns when everything takes requests. */
    static UpProcess start(Path folder) throws IOException, InterruptedException {
        UpProcess up = new UpProcess(
                folder,
                AllianceProcess.start(
                        folder.resolve("up"),
                        "up",
                        "--data-dir",
                        data(folder),
                        "--port=0",
                        "--kafka-port=0",
                        "--clickhouse-port=0"));
        boolean isUp = false;
        try {
            up.process.awaitErr("Press Ctrl-C");
            isUp = true;
            return up;
        } finally {
            if (!isUp) {
                up.process.close();
            }
        }
    }

    /** An address of the pages, such as {@code /office}. */
    String address(String path) {
        return page().resolve(path).toString();
    }

    /** The file with a new token of an office. */
    Path token(String office) throws IOException, InterruptedException {
        Path file = folder.resolve(office + ".token");
        try (AllianceProcess command = AllianceProcess.start(
                folder.resolve("token-" + office),
                "office",
                "create-token",
                office,
                "--data-dir",
                data(folder),
                "--out",
                file.toString())) {
            assertThat(command.await()).as(command.err()).isZero();
        }
        return file;
    }

    /** Submits a CSV file over HTTP, without a browser. */
    void submit(Path token, String feed, String csv) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page().resolve("/v1/submissions?feed=" + feed))
                .header("Authorization", "Bearer " + Files.readString(token).strip())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Override
    public void close() {
        try {
            process.signal("TERM");
            process.await();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.close();
        }
    }

    private URI page() {
        return URI.create(process.shown("Page:"));
    }

    private static String data(Path folder) {
        return folder.resolve("data").toString();
    }
}
