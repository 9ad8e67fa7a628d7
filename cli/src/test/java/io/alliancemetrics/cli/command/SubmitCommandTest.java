package io.alliancemetrics.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.alliancemetrics.cli.client.FakeGateway;
import io.alliancemetrics.cli.client.FakeGateway.Answer;
import io.alliancemetrics.cli.client.FakeGateway.Request;
import io.alliancemetrics.cli.client.ReceiptTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitCommandTest {
    private static final String SUBMIT = "POST /v1/submissions";

    @TempDir
    private Path folder;

    private FakeGateway gateway;
    private Path token;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        gateway = FakeGateway.start();
        token = Files.writeString(folder.resolve("kr.token"), "amt_secret\n");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        file = Files.writeString(folder.resolve("rd-spend.csv"), "record_id\nX\n");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void goodFileIsWaitedFor() {
        gateway.answering(SUBMIT, Answer.json(201, ReceiptTexts.published()))
                .answering("GET /v1/submissions/S-1", Answer.json(200, ReceiptTexts.accounted()));
        CommandRun run = submit(file.toString());
        assertThat(run.output())
                .isEqualTo("rd-spend.csv: 3 rows read, 3 accepted, 0 rejected\n  Submission S-1: the job has decided on"
                        + " all rows: 3 accepted, 0 duplicates, 0 rejected.\n");
        assertThat(run.status()).isZero();
        assertThat(run.messages()).isEmpty();
    }

    @Test
    void withoutWaitingTheLogIsEnough() {
        gateway.answering(SUBMIT, Answer.json(201, ReceiptTexts.published()));
        CommandRun run = submit(file.toString(), "--no-wait");
        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("all accepted rows are in the log; the job has yet to decide on 3 of them.");
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void jobThatDecidesOnNothingIsNotDone() {
        gateway.answering(SUBMIT, Answer.json(201, ReceiptTexts.published()))
                .answering("GET /v1/submissions/S-1", Answer.json(200, ReceiptTexts.published()));
        CommandRun run = submit(file.toString(), "--timeout=1");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages())
                .contains("3 are outstanding. They are not lost. \"alliance status S-1 --follow\" goes on waiting.");
    }

    @Test
    void rejectionsOfTheGatewayHaveTheirStatus() {
        gateway.answering(SUBMIT, Answer.json(201, ReceiptTexts.someRejected()));
        CommandRun run = submit(file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output())
                .contains("    row 3, amount: found \"-5\", expected 0 or more [AMOUNT_NEGATIVE]. How to mend: Send it"
                        + " again.");
    }

    @Test
    void rejectionsOfTheJobHaveTheSameStatus() {
        String conflict = ReceiptTexts.good("ACCOUNTED", true, ReceiptTexts.log(2, 0, 1, 0));
        gateway.answering(SUBMIT, Answer.json(201, conflict));
        CommandRun run = submit(file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output())
                .contains("  Rejected by the job:\n    row 4, record X-3 revision 1: found other content"
                        + " [REVISION_CONFLICT]. How to mend: Give a higher revision.\n");
    }

    @Test
    void nothingAcceptedIsNoFailure() {
        gateway.answering(SUBMIT, Answer.json(422, ReceiptTexts.refused()));
        CommandRun run = submit(file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).contains("Submission S-1: nothing was written.");
    }

    @Test
    void fileThatIsThereAlreadyIsSaidToBe() {
        gateway.answering(SUBMIT, Answer.json(201, ReceiptTexts.someRejected()).with("Idempotency-Replayed", "true"));
        CommandRun run = submit(file.toString());
        assertThat(run.messages())
                .startsWith(file + ": already submitted on 2026-11-22 10:00:00 UTC; this is what became of it.")
                .contains("give a new --idempotency-key");
    }

    @Test
    void dryRunIsAlwaysDoneAnew() {
        gateway.answering(SUBMIT, Answer.json(200, ReceiptTexts.dryRun()));
        CommandRun run = submit(file.toString(), "--dry-run");
        assertThat(run.output()).isEqualTo("rd-spend.csv: 3 rows read, 3 accepted, 0 rejected (nothing written)\n");
        assertThat(run.status()).isZero();
        Request request = gateway.requests().get(0);
        assertThat(request.header("Idempotency-key")).isEmpty();
        assertThat(request.query()).contains("dry_run=true");
    }

    @Test
    void keyIsThatOfTheContentUnlessItIsGiven() {
        gateway.answering(SUBMIT, Answer.json(201, ReceiptTexts.accounted()));
        submit(file.toString());
        submit(file.toString());
        submit(file.toString(), "--idempotency-key", "mine");
        assertThat(gateway.requests())
                .extracting(request -> request.header("Idempotency-key"))
                .satisfies(keys -> {
                    assertThat(keys.get(0)).startsWith("rd-spend-").isEqualTo(keys.get(1));
                    assertThat(keys.get(2)).isEqualTo("mine");
                });
    }

    @Test
    void jsonIsOneDocumentWithWhatTheGatewayWrote() throws IOException {
        gateway.answering(
                SUBMIT, Answer.json(201, ReceiptTexts.accounted().replace("\"office\"", "\"more\": 1, \"office\"")));
        CommandRun run = submit(file.toString(), "--json");
        JsonNode receipts = new ObjectMapper().readTree(run.output()).get("receipts");
        assertThat(receipts).hasSize(1);
        assertThat(receipts.at("/0/log/accepted").asInt()).isEqualTo(3);
        assertThat(receipts.at("/0/more").asInt()).isEqualTo(1);
    }

    @Test
    void fileThatIsNotTakenDoesNotKeepTheOthersBack() throws IOException {
        Path none = folder.resolve("none-rd-spend.csv");
        Path membership = Files.writeString(folder.resolve("membership.csv"), "record_id\nX\n");
        gateway.answering(
                SUBMIT, Answer.problem(413, "Found much, expected less."), Answer.json(201, ReceiptTexts.accounted()));
        CommandRun run = submit(none.toString(), membership.toString(), file.toString(), file.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages().lines())
                .containsExactly(
                        "alliance: " + none + ": found nothing, expected a file to read. Check its name.",
                        "alliance: " + membership + ": the token is for rd-spend, ai-exports of the office kr, not for"
                                + " membership. Use another token of your office, or another --feed if the file holds"
                                + " something else.",
                        "alliance: " + file + ": not taken. Found much, expected less.");
        assertThat(run.output()).startsWith("rd-spend.csv: 3 rows read");
    }

    @Test
    void wrongTokenIsFoundOutBeforeAnythingIsSent() {
        gateway.answering("GET /v1/account", Answer.problem(401, "Found no valid token."));
        CommandRun run = submit(file.toString(), file.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages().lines())
                .containsExactly(
                        "alliance: " + file + ": not taken. Found no valid token.",
                        "alliance: Not tried either: " + file + ".");
        assertThat(run.messages()).doesNotContain("amt_secret");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void whatAServerSaysCannotWriteToTheTerminal() {
        gateway.answering(SUBMIT, Answer.problem(415, "Found \\u001b[2J."));
        assertThat(submit(file.toString()).messages()).contains("Found \uFFFD[2J.");
    }

    @Test
    void tokenThatOthersCanReadIsWarnedOf() throws IOException {
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
        gateway.answering(SUBMIT, Answer.json(201, ReceiptTexts.accounted()));
        CommandRun run = submit(file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.messages()).contains("Warning: other users can read the token file " + token);
    }

    @Test
    void tokenHasToBeSaid() {
        CommandRun run = CommandRun.of(
                "submit", file.toString(), "--server", gateway.uri().toString(), "--token-file=");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).contains("--token-file FILE, or set ALLIANCE_TOKEN_FILE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submit",
                "submit a.csv --feed nonsense",
                "submit a.csv --server ftp://host",
                "submit a.csv --server http://user:hunter2@host",
                "submit a.csv b.csv --idempotency-key x",
                "submit a.csv --token-file x --timeout 0"
            })
    void wrongUseIsNotDone(String arguments) {
        CommandRun run = CommandRun.of(arguments.split(" "));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).contains("Usage: alliance submit").doesNotContain("hunter2");
    }

    @Test
    void helpTellsTheExitStatus() {
        assertThat(CommandRun.of("submit", "--help").output()).contains("Exit status:", "Example:");
    }

    private CommandRun submit(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("submit", "--server", gateway.uri().toString()));
        all.addAll(List.of("--token-file", token.toString()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
