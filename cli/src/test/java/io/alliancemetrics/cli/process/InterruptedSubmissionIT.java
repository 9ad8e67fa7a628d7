package io.alliancemetrics.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.alliancemetrics.embedded.KafkaBroker;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A submission in the middle of which something dies: after the retry nothing is lost and nothing counts twice. */
class InterruptedSubmissionIT {
    private static final int ROWS = 200_000;
    private static final int IN_THE_MIDDLE = 5_000;
    private static final String KEY = "q3-2026";
    private static final Duration BROKER_IS_GONE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private Path file;
    private Path data;
    private KafkaBroker broker;

    @BeforeEach
    void writeFileAndStartBroker() throws IOException {
        data = folder.resolve("data");
        file = folder.resolve("rd-spend.csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("record_id,ref_area,measure,purpose,booked_on,amount,currency\n");
            for (int i = 0; i < ROWS; i++) {
                csv.write("R-" + i + ",KR,EXPENDITURE,JOINT_RESEARCH,2026-08-01,1.00,EUR\n");
            }
        }
        broker = KafkaBroker.start(folder.resolve("kafka"));
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void gatewayKilledInTheMiddle() throws Exception {
        try (AllianceProcess up = up("first")) {
            OfficeClient kr = OfficeClient.of("kr", up, data, folder);
            CompletableFuture<HttpResponse<String>> answer = kr.submit("rd-spend", KEY, file);
            awaitMiddle(answer);
            up.signal("KILL");
            up.await();
            assertThat(answer).failsWithin(Duration.ofMinutes(1));
        }
        long written = messages();
        assertThat(written).as("killed in the middle").isBetween((long) IN_THE_MIDDLE, ROWS - 1L);
        try (AllianceProcess up = up("second")) {
            OfficeClient kr = OfficeClient.of("kr", up, data, folder);
            JsonNode interrupted = kr.get("v1/submissions").path("submissions").get(0);
            assertThat(interrupted.path("stage").asText()).isEqualTo("INTERRUPTED");
            JsonNode receipt = retryUntilPublished(kr);
            assertThat(receipt.path("submission_id")).isEqualTo(interrupted.path("submission_id"));
            assertThat(receipt.path("attempts").asInt()).isEqualTo(2);
            everyRowCountsOnce(kr, receipt);
            assertThat(messages()).as("messages of both attempts").isBetween(written, written + ROWS);
        }
    }

    @Test
    void brokerStoppedInTheMiddle() throws Exception {
        try (AllianceProcess up = up("up")) {
            OfficeClient kr = OfficeClient.of("kr", up, data, folder);
            CompletableFuture<HttpResponse<String>> answer = kr.submit("rd-spend", KEY, file);
            awaitMiddle(answer);
            int port = Integer.parseInt(broker.bootstrapServers().replaceFirst(".*:", ""));
            broker.close();
            TimeUnit.MILLISECONDS.sleep(BROKER_IS_GONE.toMillis());
            broker = KafkaBroker.start(folder.resolve("kafka"), port);
            HttpResponse<String> first = answer.get(4, TimeUnit.MINUTES);
            assertThat(first.statusCode()).as(first.body()).isIn(201, 503);
            everyRowCountsOnce(kr, retryUntilPublished(kr));
        }
    }

    private AllianceProcess up(String name) throws Exception {
        AllianceProcess up = AllianceProcess.start(
                folder.resolve(name),
                Map.of(),
                List.of(
                        "up",
                        "--data-dir",
                        data.toString(),
                        "--port=0",
                        "--clickhouse-port=0",
                        "--kafka",
                        broker.bootstrapServers()));
        up.awaitErr("Press Ctrl-C");
        return up;
    }

    /** Fails if the whole file is written before it could be interrupted: then it is too small. */
    private void awaitMiddle(CompletableFuture<?> answer) throws InterruptedException {
        AllianceProcess.waitFor(
                () -> messages() >= IN_THE_MIDDLE || answer.isDone(), "some, but not all rows to be in the log");
        assertThat(answer).as("still being written").isNotDone();
    }

    /** Sends the file again with the same key, as a program does that was told 503 or nothing at all. */
    private JsonNode retryUntilPublished(OfficeClient kr) throws IOException, InterruptedException, ExecutionException {
        HttpResponse<String> answer = kr.submit("rd-spend", KEY, file).get();
        for (int tries = 0; answer.statusCode() == 503 && tries < 5; tries++) {
            answer = kr.submit("rd-spend", KEY, file).get();
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return OfficeClient.json(answer);
    }

    private void everyRowCountsOnce(OfficeClient kr, JsonNode published) throws Exception {
        String path = "v1/submissions/" + published.path("submission_id").asText();
        AllianceProcess.waitFor(() -> isAccounted(kr, path), "the receipt to be accounted for");
        JsonNode receipt = kr.get(path);
        assertThat(receipt.path("accepted").asInt()).isEqualTo(ROWS);
        assertThat(receipt.path("log").path("accepted").asInt()).isEqualTo(ROWS);
        assertThat(receipt.path("log").path("rejected").asInt()).isZero();
        assertThat(receipt.path("log").path("outstanding").asInt()).isZero();
        assertThat(sql("SELECT count(), uniqExact(record_id), sum(amount) FROM alliance.rd_spend"))
                .isEqualTo(ROWS + "," + ROWS + "," + ROWS + ".00");
        assertThat(sql("SELECT countIf(disposition = 'ACCEPTED'), countIf(disposition = 'REJECTED'),"
                        + " uniqExact(record_id) FROM alliance.record_log"))
                .isEqualTo(ROWS + ",0," + ROWS);
    }

    private static boolean isAccounted(OfficeClient kr, String path) {
        try {
            return kr.get(path).path("stage").asText().equals("ACCOUNTED");
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String sql(String query) throws Exception {
        try (AllianceProcess command = AllianceProcess.start(
                folder.resolve("sql-" + query.hashCode()),
                "sql",
                "--data-dir",
                data.toString(),
                "--format",
                "CSV",
                query)) {
            assertThat(command.await()).as(command.err()).isZero();
            return command.out().strip();
        }
    }

    private long messages() {
        return LogEnds.messages(broker.bootstrapServers(), "alliance.kr.rd-spend");
    }
}
