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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code alliance up} or {@code demo}, as a process of its own, with tokens for its offices. */
final class UpProcess implements AutoCloseable {
    private static final Pattern DATA = Pattern.compile("--data-dir (\\S+) ");

    private final Path folder;
    private final AllianceProcess process;
    private final HttpClient http = HttpClient.newHttpClient();

    private UpProcess(Path folder, AllianceProcess process) {
        this.folder = folder;
        this.process = process;
    }

    /** {@code up}, empty. Returns when everything takes requests. */
    static UpProcess start(Path folder) throws IOException, InterruptedException {
        return start(
                folder, "up", "--data-dir", folder.resolve("data").toString(), "--kafka-port=0", "--clickhouse-port=0");
    }

    /** {@code demo} with a scenario. Returns when all of it is in the figures. */
    static UpProcess demo(Path folder, Path scenario) throws IOException, InterruptedException {
        return start(folder, "demo", "--data", scenario.toString());
    }

    private static UpProcess start(Path folder, String command, String... options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(command, "--port=0"));
        arguments.addAll(List.of(options));
        UpProcess up =
                new UpProcess(folder, AllianceProcess.start(folder.resolve(command), arguments.toArray(String[]::new)));
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

    /** Rows of a query, as CSV without a header. */
    String sql(String query) throws IOException, InterruptedException {
        try (AllianceProcess sql = AllianceProcess.start(
                folder.resolve("sql-" + System.nanoTime()), "sql", "--data-dir", data(), "--format", "CSV", query)) {
            assertThat(sql.await()).as(sql.err()).isZero();
            return sql.out();
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
                data(),
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

    private String data() throws IOException {
        Matcher shown = DATA.matcher(process.err());
        assertThat(shown.find()).as(process.err()).isTrue();
        return shown.group(1);
    }
}
