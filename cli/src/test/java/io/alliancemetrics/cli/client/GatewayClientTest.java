package io.alliancemetrics.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.cli.client.FakeGateway.Answer;
import io.alliancemetrics.cli.client.FakeGateway.Request;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayClientTest {
    private static final String SUBMIT = "POST /v1/submissions";
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(2);

    private final List<String> waits = new ArrayList<>();
    private final List<Long> sent = new ArrayList<>();

    @TempDir
    private Path folder;

    private FakeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = FakeGateway.start();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void fileIsSentAsItIs() throws IOException {
        gateway.answering(SUBMIT, Answer.json(201, ReceiptTexts.accounted()));
        Path file = Files.writeString(folder.resolve("Größe & Co.csv"), "record_id\nä\n");

        Submitted submitted =
                client(LONG).submit(new Upload(file, Feed.RD_SPEND, true, Optional.of("key-1")), sent::add);

        assertThat(submitted.isReplay()).isFalse();
        assertThat(submitted.receipt().allAccepted()).isTrue();
        Request request = gateway.requests().get(0);
        assertThat(request.query()).isEqualTo("feed=rd-spend&dry_run=true&file_name=Gr%C3%B6%C3%9Fe+%26+Co.csv");
        assertThat(request.body()).isEqualTo("record_id\nä\n");
        assertThat(request.header("Content-type")).isEqualTo("text/csv");
        assertThat(request.header("Idempotency-key")).isEqualTo("key-1");
        assertThat(request.header("Authorization")).isEqualTo("Bearer amt_secret");
        assertThat(sent).isNotEmpty().last().isEqualTo(Files.size(file));
    }

    @ParameterizedTest
    @CsvSource({
        "a.CSV, text/csv",
        "a.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "a.json, application/json",
        "a.jsonl, application/x-ndjson",
        "a.ndjson, application/x-ndjson",
        "a.txt, application/octet-stream",
        "csv, application/octet-stream"
    })
    void extensionTellsTheContentType(String name, String type) {
        Upload upload = new Upload(folder.resolve(name), Feed.RD_SPEND, false, Optional.empty());
        assertThat(upload.contentType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 429, 502, 503, 504})
    void whatMayPassIsTriedAgainWithTheSameKey(int status) throws IOException {
        gateway.answering(
                SUBMIT,
                Answer.problem(status, "Not just now.").with("Retry-After", "0"),
                Answer.problem(status, "Not just now.").with("Retry-After", "0"),
                Answer.json(201, ReceiptTexts.accounted()));

        assertThat(submit(LONG).receipt().id()).isEqualTo("S-1");
        assertThat(gateway.requests())
                .extracting(request -> request.header("Idempotency-key"))
                .containsOnly("key")
                .hasSize(3);
        assertThat(waits).hasSize(2).allSatisfy(wait -> assertThat(wait).startsWith("Not just now. Trying again in"));
    }

    @Test
    void serviceThatStaysAwayIsGivenUpInTime() {
        gateway.answering(SUBMIT, Answer.problem(503, "The broker is away.").with("Retry-After", "3600"));
        assertThatThrownBy(() -> submit(SHORT))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("The broker is away. It was tried for 1 s; give the same command again later.");
        assertThat(gateway.requests()).hasSizeGreaterThan(1);
    }

    @Test
    void serverThatIsNotThereIsSaidByName() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        GatewayAccess access = gateway.access(folder, SHORT);
        GatewayClient client =
                new GatewayClient(new GatewayAccess(nobody, access.token(), Optional.empty(), SHORT), waits::add);
        assertThatThrownBy(client::account)
                .isInstanceOf(NoAnswerException.class)
                .hasMessageStartingWith(nobody + ": Nothing answers at this address. Check the address (--server)");
        assertThat(waits).isNotEmpty();
    }

    @Test
    void serverThatSaysNothingIsGivenUpInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            GatewayAccess access = gateway.access(folder, SHORT);
            URI uri = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            GatewayClient client =
                    new GatewayClient(new GatewayAccess(uri, access.token(), Optional.empty(), SHORT), waits::add);
            assertThatThrownBy(client::account)
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageContaining("The service has not answered within 1 s.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 413, 415, 422, 500})
    void refusalIsNotTriedAgain(int status) {
        gateway.answering(SUBMIT, Answer.problem(status, "Found this, expected that."));
        assertThatThrownBy(() -> submit(LONG))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.isOfToken()).isEqualTo(status == 401))
                .hasMessage("Found this, expected that.");
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void fileOfWhichNothingWasAcceptedHasAReceipt() throws IOException {
        gateway.answering(SUBMIT, Answer.json(422, ReceiptTexts.refused()));
        assertThat(submit(LONG).receipt().allAccepted()).isFalse();
    }

    @Test
    void receiptOfThenIsToldFromOneOfNow() throws IOException {
        gateway.answering(SUBMIT, Answer.json(201, ReceiptTexts.accounted()).with("Idempotency-Replayed", "true"));
        assertThat(submit(LONG).isReplay()).isTrue();
    }

    @Test
    void otherServerThanAGatewayIsFoundOut() {
        gateway.answering(SUBMIT, new Answer(200, java.util.Map.of("Content-Type", "text/html"), "<html>"));
        assertThatThrownBy(() -> submit(LONG))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Found status 200 without an explanation")
                .hasMessageContaining("Check the address.");
    }

    @Test
    void newerGatewayMaySayMore() throws IOException {
        String newer = ReceiptTexts.someRejected()
                .replace("\"sheet\"", "\"new_member\": {}, \"sheet\"")
                .replace("AMOUNT_NEGATIVE", "NEW_RULE");
        gateway.answering(SUBMIT, Answer.json(201, newer));
        Receipt receipt = submit(LONG).receipt().receipt();
        assertThat(receipt.rejected()).isEqualTo(1);
        assertThat(receipt.rejectedCellCount()).isEqualTo(1);
        assertThat(receipt.rejectedCells()).isEmpty();
    }

    @Test
    void watchWaitsForTheLastReceipt() throws Exception {
        gateway.answering(SUBMIT, Answer.json(201, ReceiptTexts.published()));
        gateway.answering(
                "GET /v1/submissions/S-1",
                Answer.json(200, ReceiptTexts.published()),
                Answer.json(200, ReceiptTexts.good("PUBLISHED", false, ReceiptTexts.log(1, 0, 0, 2))),
                Answer.json(200, ReceiptTexts.good("ACCOUNTED", true, ReceiptTexts.log(1, 1, 1, 0))));
        GatewayClient client = client(LONG);
        List<Long> decided = new ArrayList<>();

        SubmissionReceipt last =
                new ReceiptWatch(client, LONG).await(submit(LONG).receipt(), decided::add);

        assertThat(last.isFinal()).isTrue();
        assertThat(last.allAccepted()).isFalse();
        assertThat(last.log().rejections()).singleElement().extracting("rule").isEqualTo("REVISION_CONFLICT");
        assertThat(decided).containsExactly(0L, 1L, 3L);
    }

    @Test
    void watchEndsWhenTheJobDecidesOnNothing() throws Exception {
        gateway.answering("GET /v1/submissions/S-1", Answer.json(200, ReceiptTexts.published()));
        GatewayClient client = client(LONG);
        SubmissionReceipt last = new ReceiptWatch(client, SHORT).await(client.receipt("S-1"), decided -> {});
        assertThat(last.isFinal()).isFalse();
        assertThat(last.isPublished()).isTrue();
    }

    private Submitted submit(Duration patience) throws IOException {
        Path file = Files.writeString(folder.resolve("rd-spend.csv"), "record_id\n1\n");
        return client(patience).submit(new Upload(file, Feed.RD_SPEND, false, Optional.of("key")), sent::add);
    }

    private GatewayClient client(Duration patience) throws IOException {
        return new GatewayClient(gateway.access(folder, patience), waits::add);
    }
}
