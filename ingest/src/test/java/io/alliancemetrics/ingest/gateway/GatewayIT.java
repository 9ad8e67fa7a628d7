package io.alliancemetrics.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.alliancemetrics.ingest.LogReader;
import io.alliancemetrics.ingest.gateway.RunningServices.Services;
import io.alliancemetrics.ingest.gateway.TestGateway.Answer;
import io.alliancemetrics.schemas.feed.Feed;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The service on a real broker and a real engine. What the job does is played by rows put into its table. */
@ExtendWith(RunningServices.class)
class GatewayIT {
    private static final String HEADER = "record_id,ref_area,measure,purpose,booked_on,amount,currency\n";
    private static final String SUBMIT = "/v1/submissions?feed=rd-spend";

    private final Services services;

    @TempDir
    private Path folder;

    private TestGateway gateway;
    private String kr;

    GatewayIT(Services services) {
        this.services = services;
    }

    @BeforeEach
    void openGateway() {
        gateway = new TestGateway(GatewayConfig.of(folder, services.kafka(), services.reader()));
        kr = gateway.tokenOf("kr");
    }

    @AfterEach
    void closeGateway() {
        gateway.close();
    }

    @Test
    void goodRowsAreInTheLogWhenTheReceiptIsThere() {
        String id = unique();
        Answer answer = gateway.request(SUBMIT + "&file_name=q3.csv")
                .as(kr)
                .post(TestGateway.CSV, HEADER + row(id + "-1", "10.50") + row(id + "-2", "-5") + row(id + "-3", "7"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode receipt = answer.json();
        assertThat(receipt.path("stage").asText()).isEqualTo("PUBLISHED");
        assertThat(receipt.path("rows_read").asInt()).isEqualTo(3);
        assertThat(receipt.path("accepted").asInt()).isEqualTo(2);
        assertThat(receipt.path("rejected").asInt()).isEqualTo(1);
        assertThat(receipt.path("file").asText()).isEqualTo("q3.csv");
        JsonNode error = receipt.path("errors").get(0);
        assertThat(error.path("row").asInt()).isEqualTo(3);
        assertThat(error.path("column").asText()).isEqualTo("amount");
        assertThat(error.path("found").asText()).isEqualTo("-5");
        assertThat(error.path("rule").asText()).isEqualTo("AMOUNT_NEGATIVE");
        assertThat(error.path("expected").asText()).isNotBlank();
        assertThat(error.path("how_to_mend").asText()).isNotBlank();
        assertThat(keysInLog(id)).containsExactlyInAnyOrder(id + "-1", id + "-3");
        assertThat(answer.header("Location"))
                .isEqualTo(receipt.path("links").path("self").asText());
        JsonNode again = gateway.request(answer.header("Location")).as(kr).get().json();
        assertThat(again).isEqualTo(receipt);
    }

    @Test
    void dryRunWritesNothingAndItsReceiptCanBeDownloaded() {
        String id = unique();
        Answer answer = gateway.request(SUBMIT + "&dry_run=true")
                .as(kr)
                .post(TestGateway.CSV, HEADER + row(id + "-1", "10.50") + row(id + "-2", "x"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("stage").asText()).isEqualTo("VALIDATED");
        assertThat(answer.json().path("is_final").asBoolean()).isTrue();
        String links = answer.json().path("links").path("self").asText();
        assertThat(gateway.request(links + "/errors.csv").as(kr).get().text()).contains("amount", "x", "FIELD_INVALID");
        Answer workbook = gateway.request(links + "/annotated.xlsx").as(kr).get();
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.header("Content-Disposition")).startsWith("attachment; filename=\"annotated-");
        JsonNode rows = gateway.request(links + "/rows").as(kr).get().json();
        assertThat(rows.path("rows")).hasSize(2);
        assertThat(rows.path("rows").get(1).path("rejected").asBoolean()).isTrue();
        assertThat(ids(gateway.request("/v1/submissions").as(kr).get()))
                .doesNotContain(answer.json().path("submission_id").asText());
        assertThat(ids(gateway.request("/v1/submissions?dry_run=true").as(kr).get()))
                .contains(answer.json().path("submission_id").asText());
        assertThat(keysInLog(id)).isEmpty();
    }

    @Test
    void sameKeyAgainIsTheSameSubmission() {
        String id = unique();
        String file = HEADER + row(id, "1");
        Answer first =
                gateway.request(SUBMIT).as(kr).header("Idempotency-Key", id).post(TestGateway.CSV, file);
        Answer second =
                gateway.request(SUBMIT).as(kr).header("Idempotency-Key", id).post(TestGateway.CSV, file);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(keysInLog(id)).containsExactly(id);
        Answer other = gateway.request(SUBMIT)
                .as(kr)
                .header("Idempotency-Key", id)
                .post(TestGateway.CSV, file + row(id + "-2", "1"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("detail").asText()).contains("Use a new key for a new file");
        Answer dryRun = gateway.request(SUBMIT + "&dry_run=true")
                .as(kr)
                .header("Idempotency-Key", id)
                .post(TestGateway.CSV, file);
        assertThat(dryRun.status()).isEqualTo(422);
        String ca = gateway.tokenOf("ca");
        Answer otherOffice = gateway.request(SUBMIT)
                .as(ca)
                .header("Idempotency-Key", id)
                .post(TestGateway.CSV, file.replace("KR", "CA"));
        assertThat(otherOffice.status()).as("keys are an office's own").isEqualTo(201);
    }

    @Test
    void fileOfWhichNothingIsAcceptedIsAnError() {
        Answer answer = gateway.request(SUBMIT).as(kr).post(TestGateway.CSV, HEADER + row("X", "-1"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("stage").asText()).isEqualTo("REFUSED");
        assertThat(answer.json().path("is_final").asBoolean()).isTrue();
    }

    @Test
    void formsAreTakenAndFoldersInFileNamesAreNot() {
        String id = unique();
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/q3.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + HEADER + row(id, "1") + "\r\n--b--\r\n";
        Answer answer = gateway.request(SUBMIT).as(kr).post("multipart/form-data; boundary=b", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("file").asText()).isEqualTo("q3.csv");
        Answer none = gateway.request(SUBMIT)
                .as(kr)
                .post(
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--\r\n");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.json().path("detail").asText()).contains("Found a form with no file, expected one");
        Answer broken = gateway.request(SUBMIT).as(kr).post("multipart/form-data; boundary=b", "no form at all");
        assertThat(broken.status()).isEqualTo(400);
    }

    @Test
    void officeSeesOnlyItsOwnSubmissions() {
        Answer mine = gateway.request(SUBMIT).as(kr).post(TestGateway.CSV, HEADER + row(unique(), "1"));
        String ca = gateway.tokenOf("ca");
        String path = mine.header("Location");
        for (String more : List.of("", "/rows", "/errors.csv", "/annotated.xlsx")) {
            assertThat(gateway.request(path + more).as(ca).get().status())
                    .as(more)
                    .isEqualTo(404);
        }
        assertThat(gateway.request(path + "/events")
                        .as(ca)
                        .header("Accept", "text/event-stream")
                        .get()
                        .status())
                .isEqualTo(404);
        assertThat(ids(gateway.request("/v1/submissions").as(ca).get()))
                .doesNotContain(mine.json().path("submission_id").asText());
    }

    @Test
    void whoIsNotKnownGetsNothing() {
        for (String path : List.of(
                "/v1/submissions", "/v1/submissions/x", "/v1/templates/rd-spend.csv", "/v1/reporting", "/v1/account")) {
            Answer none = gateway.request(path).get();
            assertThat(none.status()).as(path).isEqualTo(401);
            assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(gateway.request(path).as("amt_ABCDEFGH_nonsense").get().status())
                    .isEqualTo(401);
            assertThat(gateway.request(path)
                            .header("Cookie", "alliance_session=x")
                            .get()
                            .status())
                    .isEqualTo(401);
        }
        assertThat(gateway.request(SUBMIT).post(TestGateway.CSV, HEADER).status())
                .isEqualTo(401);
    }

    @Test
    void guessingTokensIsSlowedDownAndAskingWithoutOneIsNot() {
        for (int i = 0; i < 40; i++) {
            assertThat(gateway.request("/v1/account").get().status()).isEqualTo(401);
        }
        Answer last = gateway.request("/v1/account").as("amt_guess").get();
        for (int i = 0; i < 40 && last.status() == 401; i++) {
            last = gateway.request("/v1/account").as("amt_guess").get();
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.json().path("detail").asText()).contains("without a valid token");
        assertThat(gateway.request("/v1/account").as(kr).get().status())
                .as("a right token from the same address")
                .isEqualTo(200);
    }

    @Test
    void tokenIsBoundToItsFeeds() {
        String onlyExports = gateway.tokenOf("kr", Set.of(Feed.AI_EXPORTS));
        Answer answer = gateway.request(SUBMIT).as(onlyExports).post(TestGateway.CSV, HEADER);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("detail").asText()).contains("ai-exports", "not for rd-spend");
        assertThat(gateway.request("/v1/submissions?feed=fx-rates")
                        .as(kr)
                        .post(TestGateway.CSV, HEADER)
                        .status())
                .isEqualTo(403);
        assertThat(gateway.request("/v1/templates/fx-rates.csv").as(kr).get().status())
                .isEqualTo(403);
    }

    @Test
    void sessionOfThePageOpensWhatTheTokenOpensButNotForOtherSites() {
        String own = gateway.uri("").toString();
        Answer begun =
                gateway.request("/v1/session").as(kr).header("Origin", own).post("text/plain", "");
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        String cookie = begun.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/v1").doesNotContain(kr);
        String session = cookie.substring(0, cookie.indexOf(';'));
        assertThat(gateway.request("/v1/account")
                        .header("Cookie", session)
                        .get()
                        .json()
                        .path("office")
                        .asText())
                .isEqualTo("kr");
        String file = HEADER + row(unique(), "1");
        assertThat(gateway.request(SUBMIT)
                        .header("Cookie", session)
                        .post(TestGateway.CSV, file)
                        .status())
                .as("no page")
                .isEqualTo(403);
        assertThat(gateway.request(SUBMIT)
                        .header("Cookie", session)
                        .header("Origin", "https://elsewhere.example")
                        .post(TestGateway.CSV, file)
                        .status())
                .isEqualTo(403);
        assertThat(gateway.request(SUBMIT)
                        .header("Cookie", session)
                        .header("Origin", own)
                        .post(TestGateway.CSV, file)
                        .status())
                .isEqualTo(201);
        assertThat(gateway.request("/v1/session")
                        .header("Cookie", session)
                        .header("Origin", own)
                        .post("text/plain", "")
                        .status())
                .as("a session does not prolong itself")
                .isEqualTo(401);
        assertThat(gateway.request("/v1/session")
                        .header("Cookie", session)
                        .header("Origin", own)
                        .delete()
                        .status())
                .isEqualTo(204);
        assertThat(gateway.request("/v1/account")
                        .header("Cookie", session)
                        .get()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void receiptFollowsTheJob() throws Exception {
        String id = unique();
        Answer submitted = gateway.request(SUBMIT)
                .as(kr)
                .post(TestGateway.CSV, HEADER + row(id + "-1", "1") + row(id + "-2", "2") + row(id + "-3", "3"));
        String submission = submitted.json().path("submission_id").asText();
        assertThat(submitted.json().path("log").path("outstanding").asInt()).isEqualTo(3);
        log(submission, 0, 2, "ACCEPTED", "");
        // the row was written twice, because an attempt was interrupted: it counts once
        log(submission, 1, 2, "DUPLICATE", "");
        log(submission, 2, 3, "DUPLICATE", "");
        log(submission, 3, 4, "REJECTED", "REVISION_CONFLICT");
        String events = gateway.request("/v1/submissions/" + submission + "/events")
                .as(kr)
                .header("Accept", "text/event-stream")
                .get()
                .text();
        assertThat(events).contains("event: receipt").contains("\"stage\":\"ACCOUNTED\"");
        JsonNode receipt =
                gateway.request("/v1/submissions/" + submission).as(kr).get().json();
        JsonNode log = receipt.path("log");
        assertThat(log.path("accepted").asInt()).isEqualTo(1);
        assertThat(log.path("duplicate").asInt()).isEqualTo(1);
        assertThat(log.path("rejected").asInt()).isEqualTo(1);
        assertThat(log.path("outstanding").asInt()).isZero();
        assertThat(log.path("rejections").get(0).path("row").asInt()).isEqualTo(4);
        assertThat(log.path("rejections").get(0).path("how_to_mend").asText()).contains("higher revision");
        assertThat(receipt.path("timeline")).hasSize(4);
    }

    @Test
    void recordsOfJsonOnOneLineAreToldApart() throws Exception {
        String id = unique();
        String json = "[" + object(id + "-1", "1") + "," + object(id + "-2", "-2") + "," + object(id + "-3", "3") + "]";
        Answer answer = gateway.request(SUBMIT).as(kr).post("application/json", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("errors").get(0).path("row").asInt()).isEqualTo(2);
        List<String> lines =
                LogReader.readAll(services.broker().bootstrapServers(), List.of("alliance.kr.rd-spend")).stream()
                        .filter(record -> record.key().startsWith(id))
                        .map(record -> new String(
                                record.headers().lastHeader("alliance-line").value(), StandardCharsets.US_ASCII))
                        .toList();
        assertThat(lines).containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void fileWithoutARowSaysSo() {
        for (String file : List.of(HEADER, "[]")) {
            String type = file.equals("[]") ? "application/json" : TestGateway.CSV;
            Answer answer = gateway.request(SUBMIT).as(kr).post(type, file);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("file_errors").get(0).path("found").asText())
                    .isNotBlank();
        }
    }

    @Test
    void tokenOfOneFeedDoesNotOpenReceiptsOfAnother() {
        Answer mine = gateway.request(SUBMIT).as(kr).post(TestGateway.CSV, HEADER + row(unique(), "1"));
        String onlyExports = gateway.tokenOf("kr", Set.of(Feed.AI_EXPORTS));
        for (String more : List.of("", "/rows", "/errors.csv", "/annotated.xlsx")) {
            assertThat(gateway.request(mine.header("Location") + more)
                            .as(onlyExports)
                            .get()
                            .status())
                    .as(more)
                    .isEqualTo(404);
        }
        assertThat(ids(gateway.request("/v1/submissions").as(onlyExports).get()))
                .doesNotContain(mine.json().path("submission_id").asText());
    }

    @Test
    void formThatAKillHasLeftBehindIsDeletedAtTheNextStart() throws Exception {
        gateway.close();
        Path left = Files.writeString(folder.resolve("spool").resolve("MultiPart1"), "Ann Lee");
        gateway = new TestGateway(GatewayConfig.of(folder, services.kafka(), services.reader()));
        assertThat(left).doesNotExist();
    }

    @Test
    void strangersDoNotHoldThreadsWithBodiesThatNeverCome() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 260; i++) {
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), gateway.uri("").getPort());
                sockets.add(socket);
                socket.getOutputStream()
                        .write(("POST " + SUBMIT + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nx")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(gateway.request("/healthz").get().status()).isEqualTo(200);
            for (Socket socket : sockets) {
                socket.setSoTimeout(60_000);
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 401");
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void streamEndsWhenTheTokenIsRevoked() {
        String token = gateway.tokenOf("kr");
        Answer submitted = gateway.request(SUBMIT).as(token).post(TestGateway.CSV, HEADER + row(unique(), "1"));
        String id = token.split("_", -1)[1];
        CompletableFuture<Answer> stream =
                CompletableFuture.supplyAsync(() -> gateway.request(submitted.header("Location") + "/events")
                        .as(token)
                        .header("Accept", "text/event-stream")
                        .get());
        while (gateway.request("/v1/account").as(token).get().status() == 200) {
            gateway.revoke(id);
        }
        assertThat(stream).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void submissionWrittenToKafkaByASystemHasAReceiptToo() throws Exception {
        String submission = "erp-" + unique();
        log(submission, 100, 0, "ACCEPTED", "");
        log(submission, 101, 0, "REJECTED", "CURRENCY_UNKNOWN");
        JsonNode receipt =
                gateway.request("/v1/submissions/" + submission).as(kr).get().json();
        assertThat(receipt.path("source").asText()).isEqualTo("KAFKA");
        assertThat(receipt.path("rows_read").asInt()).isEqualTo(2);
        assertThat(receipt.path("links").has("rows")).isFalse();
        assertThat(receipt.path("log").path("accepted").asInt()).isEqualTo(1);
        assertThat(receipt.path("log").path("rejections").get(0).path("rule").asText())
                .isEqualTo("CURRENCY_UNKNOWN");
        assertThat(ids(gateway.request("/v1/submissions").as(kr).get())).contains(submission);
        String ca = gateway.tokenOf("ca");
        assertThat(gateway.request("/v1/submissions/" + submission).as(ca).get().status())
                .isEqualTo(404);
    }

    @Test
    void whatIsHalfDoneWhenTheGatewayEndsIsInterruptedAndTheRetryTakesItUp() {
        String id = unique();
        String file = HEADER + row(id, "1");
        Answer first =
                gateway.request(SUBMIT).as(kr).header("Idempotency-Key", id).post(TestGateway.CSV, file);
        String submission = first.json().path("submission_id").asText();
        gateway.close();
        HalfDone.make(folder.resolve("submissions.db"), submission);
        gateway = new TestGateway(GatewayConfig.of(folder, services.kafka(), services.reader()));
        JsonNode interrupted =
                gateway.request("/v1/submissions/" + submission).as(kr).get().json();
        assertThat(interrupted.path("stage").asText()).isEqualTo("INTERRUPTED");
        Answer retry =
                gateway.request(SUBMIT).as(kr).header("Idempotency-Key", id).post(TestGateway.CSV, file);
        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.json().path("submission_id").asText()).isEqualTo(submission);
        assertThat(retry.json().path("attempts").asInt()).isEqualTo(2);
        assertThat(keysInLog(id)).containsExactly(id, id);
    }

    @Test
    void limitsAreSaid() {
        gateway.close();
        GatewayLimits limits = new GatewayLimits(1_000, 8, 1);
        gateway = new TestGateway(
                GatewayConfig.of(folder, services.kafka(), services.reader()).withLimits(limits));
        Answer large = gateway.request(SUBMIT).as(kr).post(TestGateway.CSV, HEADER + "x".repeat(2_000));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().path("detail").asText()).contains("expected a smaller one");
        Answer last = large;
        for (int i = 0; i < 20 && last.status() != 429; i++) {
            last = gateway.request("/v1/account").as(kr).get();
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotEmpty();
        assertThat(last.json().path("detail").asText()).contains("more than 8 requests within a minute");
    }

    @Test
    void nothingIsLeftInTheSpool() throws Exception {
        gateway.request(SUBMIT).as(kr).post(TestGateway.CSV, HEADER + row(unique(), "1"));
        gateway.request(SUBMIT).as(kr).post("application/pdf", "%PDF-1.7");
        try (Stream<Path> files = Files.list(folder.resolve("spool"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void templatesOfTheOfficeAreAcceptedAsTheyAre() {
        for (Feed feed : List.of(Feed.RD_SPEND, Feed.FELLOW_MOBILITY, Feed.CERTIFICATION, Feed.AI_EXPORTS)) {
            for (String format : List.of("csv", "xlsx")) {
                Answer template = gateway.request("/v1/templates/" + feed.id() + "." + format)
                        .as(kr)
                        .get();
                assertThat(template.status()).isEqualTo(200);
                Answer checked = gateway.request("/v1/submissions?dry_run=true&feed=" + feed.id())
                        .as(kr)
                        .post(
                                template.header("Content-Type"),
                                template.response().body());
                assertThat(checked.status()).as(feed + " " + checked.text()).isEqualTo(200);
                assertThat(checked.json().path("accepted").asInt()).isEqualTo(1);
            }
        }
    }

    @Test
    void reportingSaysWhatIsMissing() {
        JsonNode reporting =
                gateway.request("/v1/reporting").as(gateway.tokenOf("gb")).get().json();
        assertThat(reporting.path("office").asText()).isEqualTo("gb");
        JsonNode quarters = reporting.path("quarters");
        JsonNode base = quarters.get(quarters.size() - 1);
        assertThat(base.path("time_period").asText()).isEqualTo("2024-Q1");
        assertThat(status(base, "ai-exports")).isEqualTo("MISSING");
        assertThat(status(base, "rd-spend")).isEqualTo("NOT_EXPECTED");
        assertThat(status(quarters.get(0), "rd-spend")).isEqualTo("OPEN");
    }

    @Test
    void healthAndMetricsNeedNoToken() {
        assertThat(gateway.request("/healthz").get().status()).isEqualTo(200);
        assertThat(gateway.request("/readyz").get().status()).isEqualTo(200);
        gateway.request(SUBMIT).as(kr).post(TestGateway.CSV, HEADER + row(unique(), "1"));
        String metrics = gateway.request("/metrics").get().text();
        assertThat(metrics)
                .contains("alliance_gateway_rows_total{disposition=\"accepted\",feed=\"rd-spend\"} 1.0")
                .doesNotContain("\"kr\"");
    }

    @Test
    void wrongRequestsSayWhatIsWrong() {
        assertProblem(gateway.request("/v1/submissions").as(kr).post(TestGateway.CSV, HEADER), 400, "\"feed\"");
        assertProblem(
                gateway.request("/v1/submissions?feed=rd").as(kr).post(TestGateway.CSV, HEADER),
                400,
                "expected one of");
        assertProblem(
                gateway.request(SUBMIT + "&dryrun=true").as(kr).post(TestGateway.CSV, HEADER), 400, "no parameter");
        assertProblem(
                gateway.request(SUBMIT + "&dry_run=yes").as(kr).post(TestGateway.CSV, HEADER), 400, "dry_run=true");
        assertProblem(gateway.request("/v1/submissions?limit=0").as(kr).get(), 400, "1 to 500");
        assertProblem(gateway.request("/v1/submissions/nope").as(kr).get(), 404, "no submission nope");
        assertProblem(gateway.request("/v1/templates/rd-spend.pdf").as(kr).get(), 404, "no template");
        assertProblem(gateway.request("/v1/what").as(kr).get(), 404, "openapi.json");
        assertProblem(gateway.request(SUBMIT).as(kr).delete(), 405, "does not take DELETE");
        assertProblem(
                gateway.request(SUBMIT)
                        .as(kr)
                        .header("Content-Encoding", "gzip")
                        .post(TestGateway.CSV, HEADER),
                415,
                "without compressing");
        assertProblem(
                gateway.request(SUBMIT).as(kr).header("Idempotency-Key", "a b").post(TestGateway.CSV, HEADER),
                400,
                "Idempotency-Key");
    }

    private static void assertProblem(Answer answer, int status, String detail) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asText()).contains(detail);
    }

    private static String status(JsonNode quarter, String feed) {
        for (JsonNode filing : quarter.path("filings")) {
            if (filing.path("feed").asText().equals(feed)) {
                return filing.path("status").asText();
            }
        }
        throw new AssertionError("No " + feed + " in " + quarter);
    }

    private static List<String> ids(Answer list) {
        return list.json().path("submissions").findValuesAsText("submission_id");
    }

    private static String row(String id, String amount) {
        return id + ",KR,EXPENDITURE,JOINT_RESEARCH,2026-08-01," + amount + ",EUR\n";
    }

    private static String object(String id, String amount) {
        return """
                {"record_id": "%s", "ref_area": "KR", "measure": "EXPENDITURE", "purpose": "JOINT_RESEARCH",\
                 "booked_on": "2026-08-01", "amount": %s, "currency": "EUR"}""".formatted(id, amount);
    }

    private static String unique() {
        return "R-" + UUID.randomUUID();
    }

    private List<String> keysInLog(String prefix) {
        return LogReader.readAll(services.broker().bootstrapServers(), List.of("alliance.kr.rd-spend")).stream()
                .map(ConsumerRecord::key)
                .filter(key -> key.startsWith(prefix))
                .toList();
    }

    private void log(String submission, long offset, int line, String disposition, String rule) throws SQLException {
        try (Connection connection = services.writer().getConnection();
                Statement insert = connection.createStatement()) {
            insert.execute("INSERT INTO alliance.store_record_log SELECT 'alliance.kr.rd-spend', 0, "
                    + Math.floorMod(submission.hashCode(), 1_000_000_007) * 1_000L + " + " + offset
                    + ", now64(3), 'kr', 'rd-spend', 'R', 1, '"
                    + submission + "', " + line + ", '" + disposition + "', '" + rule + "', ''");
        }
    }
}
