package io.alliancemetrics.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.alliancemetrics.ingest.file.MalformedInput;
import io.alliancemetrics.ingest.file.MalformedInputs;
import io.alliancemetrics.ingest.gateway.RunningServices.Services;
import io.alliancemetrics.ingest.gateway.TestGateway.Answer;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent: the answer says what was wrong, and the service is as well as before. */
@ExtendWith(RunningServices.class)
class MalformedSubmissionsIT {
    private static final long MEGABYTE = 1L << 20;

    /** Classes and caches that the first requests load stay; what files hold does not. */
    private static final long MOST_KEPT = 48 * MEGABYTE;

    private final Services services;

    @TempDir
    private Path folder;

    private TestGateway gateway;
    private String kr;

    MalformedSubmissionsIT(Services services) {
        this.services = services;
    }

    @BeforeEach
    void openGateway() {
        GatewayLimits many = new GatewayLimits(1L << 30, 100_000, 4);
        gateway = new TestGateway(
                GatewayConfig.of(folder, services.kafka(), services.reader()).withLimits(many));
        kr = gateway.tokenOf("kr");
    }

    @AfterEach
    void closeGateway() {
        gateway.close();
    }

    @Test
    void eachGetsAUsefulAnswerAndTheServiceStaysWell() throws Exception {
        List<MalformedInput> inputs = MalformedInputs.all();
        assertThat(inputs).hasSizeGreaterThan(60);
        inputs.subList(0, 5).forEach(this::assertRefused);
        long before = usedHeap();
        inputs.forEach(this::assertRefused);
        assertThat(usedHeap() - before).as("bytes kept").isLessThan(MOST_KEPT);
        try (Stream<Path> files = Files.list(folder.resolve("spool"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(gateway.request("/readyz").get().status()).isEqualTo(200);
        Answer good = gateway.request("/v1/submissions?feed=ai-exports&dry_run=true")
                .as(kr)
                .post(TestGateway.CSV, MalformedInputs.HEADER + MalformedInputs.GOOD);
        assertThat(good.status()).as(good.text()).isEqualTo(200);
    }

    private void assertRefused(MalformedInput input) {
        Answer answer = submit(input);
        assertThat(answer.status()).as("%s: %s", input, answer.text()).isBetween(400, 499);
        assertThat(messages(answer.json()))
                .as("%s: %s", input, answer.text())
                .anySatisfy(message -> assertThat(message).contains(input.expected()))
                .allSatisfy(message -> assertThat(message).doesNotContain("Exception"));
    }

    private Answer submit(MalformedInput input) {
        String name = URLEncoder.encode(input.fileName(), StandardCharsets.UTF_8);
        TestGateway.Request request = gateway.request(
                        "/v1/submissions?feed=" + input.feed().id() + "&file_name=" + name)
                .as(kr);
        return input.contentType().isEmpty()
                ? request.post(BodyPublishers.ofInputStream(input.content()))
                : request.post(input.contentType(), BodyPublishers.ofInputStream(input.content()));
    }

    /** All that the answer says about what was wrong. */
    private static List<String> messages(JsonNode answer) {
        List<String> messages = new ArrayList<>();
        if (answer.has("detail")) {
            messages.add(answer.path("detail").asText());
        }
        for (String list : List.of("file_errors", "errors")) {
            answer.path(list).forEach(error -> messages.add(message(error)));
        }
        return messages;
    }

    private static String message(JsonNode error) {
        String found = error.path("found").asText();
        String shown = error.path("column").asText().isEmpty() ? found : "\"" + found + "\"";
        String rule = error.has("rule") ? " [" + error.path("rule").asText() + "]" : "";
        return "found " + shown + ", expected " + error.path("expected").asText() + rule + ". How to mend: "
                + error.path("how_to_mend").asText();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
