package io.alliancemetrics.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.alliancemetrics.cli.client.FakeGateway;
import io.alliancemetrics.cli.client.FakeGateway.Answer;
import io.alliancemetrics.cli.client.ReceiptTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCommandTest {
    private static final String LIST = "GET /v1/submissions";
    private static final String ONE = "GET /v1/submissions/S-1";

    @TempDir
    private Path folder;

    private FakeGateway gateway;
    private Path token;

    @BeforeEach
    void start() throws IOException {
        gateway = FakeGateway.start();
        token = Files.writeString(folder.resolve("kr.token"), "amt_secret\n");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void listIsATableWhoseRowsAddUp() {
        gateway.answering(
                LIST, list(summary("GATEWAY", "a.csv", false, "ACCOUNTED"), summary("KAFKA", "", true, "VALIDATED")));
        CommandRun run = status();
        assertThat(run.status()).isZero();
        assertThat(run.output().lines())
                .containsExactly(
                        "WHEN                     FEED      FILE          STAGE                ROWS  ACCEPTED  DUPLICATES"
                                + "  REJECTED  ID",
                        "2026-11-22 10:00:00 UTC  rd-spend  a.csv         accounted              10         5           2"
                                + "         3  S-1",
                        "2026-11-22 10:00:00 UTC  rd-spend  (from Kafka)  validated (dry run)    10         5           2"
                                + "         3  S-1");
    }

    @Test
    void emptyListSaysSo() {
        gateway.answering(LIST, list());
        assertThat(status("--limit", "7", "--dry-runs").output()).isEqualTo("No submissions yet.\n");
        assertThat(gateway.requests().get(0).query()).isEqualTo("limit=7&dry_run=true");
    }

    @Test
    void followWaitsForWhatIsUnderWay() {
        gateway.answering(
                        LIST,
                        list(summary("GATEWAY", "a.csv", false, "PUBLISHED")),
                        list(summary("GATEWAY", "a.csv", false, "ACCOUNTED")))
                .answering(ONE, Answer.json(200, ReceiptTexts.published()), Answer.json(200, ReceiptTexts.accounted()));
        assertThat(status("--follow").output()).contains("accounted").doesNotContain("published");
    }

    @Test
    void receiptHasItsTimeline() {
        gateway.answering(ONE, Answer.json(200, ReceiptTexts.accounted()));
        CommandRun run = status("S-1");
        assertThat(run.status()).isZero();
        assertThat(run.output())
                .startsWith("rd-spend.csv: 3 rows read")
                .endsWith("  Timeline:\n    2026-11-22 10:00:00 UTC  received\n");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNTED, true, 0",
        "PUBLISHED, false, 1",
        "FAILED, false, 1",
        "INTERRUPTED, false, 1",
        "RECEIVED, false, 1"
    })
    void statusOfAReceiptTellsWhetherItIsDone(String stage, boolean isFinal, int expected) {
        gateway.answering(ONE, Answer.json(200, ReceiptTexts.good(stage, isFinal, ReceiptTexts.log(0, 0, 0, 3))));
        assertThat(status("S-1").status()).isEqualTo(expected);
    }

    @Test
    void rejectedRowsHaveTheirStatus() {
        gateway.answering(ONE, Answer.json(200, ReceiptTexts.someRejected()));
        assertThat(status("S-1").status()).isEqualTo(2);
    }

    @Test
    void followWaitsForTheReceipt() {
        gateway.answering(ONE, Answer.json(200, ReceiptTexts.published()), Answer.json(200, ReceiptTexts.accounted()));
        assertThat(status("S-1", "--follow").status()).isZero();
    }

    @Test
    void unknownSubmissionIsNotDone() {
        CommandRun run = status("nobody");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).endsWith("alliance: Nothing there.\n");
    }

    @Test
    void jsonIsWhatTheGatewayWrote() throws IOException {
        gateway.answering(LIST, list(summary("GATEWAY", "a.csv", false, "ACCOUNTED")))
                .answering(ONE, Answer.json(200, ReceiptTexts.accounted()));
        assertThat(new ObjectMapper()
                        .readTree(status("--json").output())
                        .at("/submissions/0/log/duplicate")
                        .asInt())
                .isEqualTo(2);
        assertThat(new ObjectMapper()
                        .readTree(status("S-1", "--json").output())
                        .at("/receipts/0/stage")
                        .asText())
                .isEqualTo("ACCOUNTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status --limit 0", "status --limit 501", "status a b", "status --server nowhere"})
    void wrongUseIsNotDone(String arguments) {
        CommandRun run = CommandRun.of(arguments.split(" "));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).contains("Usage: alliance status");
    }

    private static String summary(String source, String file, boolean dryRun, String stage) {
        boolean isFinal = !stage.equals("PUBLISHED");
        return String.format("""
                {"submission_id": "S-1", "source": "%s", "feed": "rd-spend", "file": "%s", "dry_run": %s, "stage": "%s",
                 "is_final": %s, "received_at": "2026-11-22T10:00:00.123Z", "rows_read": 10, "accepted": 8,
                 "rejected": 2, "log": {"accepted": 5, "duplicate": 2, "rejected": 1}, "self": "/v1/submissions/S-1"}""", source, file, dryRun, stage, isFinal);
    }

    private static Answer list(String... summaries) {
        return Answer.json(200, "{\"submissions\": [" + String.join(",", summaries) + "]}");
    }

    private CommandRun status(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("status", "--server", gateway.uri().toString()));
        all.addAll(List.of("--token-file", token.toString()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
