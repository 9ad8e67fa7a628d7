package io.alliancemetrics.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Talks to a gateway as one office. Every call tries again what may pass, for the time that was set, and ends with an
 * answer or with one of these: {@link RefusedException} if the gateway will not, {@link NoAnswerException} if it cannot be
 * reached or cannot do it now. Not thread-safe.
 */
public final class GatewayClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    private static final long WATCH_MILLIS = 200;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int UNPROCESSABLE = 422;

    private final GatewayAccess access;
    private final HttpClient http;
    private final Retries retries;

    /** @param waiting is told what is waited for when something is tried again */
    public GatewayClient(GatewayAccess access, Consumer<String> waiting) {
        this.access = access;
        this.retries = new Retries(access.patience(), waiting);
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_TIMEOUT);
        access.authorities().ifPresent(builder::sslContext);
        this.http = builder.build();
    }

    /** Whose token it is. Asked first, a token that is not valid is found out before a large file is sent. */
    public Account account() throws IOException {
        return Answers.MAPPER.treeToValue(get("/v1/account"), Account.class);
    }

    /**
     * Hands a file in.
     *
     * @param sent is told how many bytes are on their way; starts anew with every attempt
     * @return the receipt, also of a file of which nothing was accepted
     */
    public Submitted submit(Upload upload, LongConsumer sent) throws IOException {
        String query = "?feed=" + upload.feed().id() + (upload.dryRun() ? "&dry_run=true" : "") + "&file_name="
                + URLEncoder.encode(upload.name(), StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = retries(patience -> {
            HttpRequest.Builder request = request("/v1/submissions" + query)
                    .header("Content-Type", upload.contentType())
                    .POST(body(upload, count -> {
                        patience.sign();
                        sent.accept(count);
                    }));
            upload.key().ifPresent(key -> request.header("Idempotency-Key", key));
            return request.build();
        });
        if (!isReceipt(answer)) {
            throw refusal(answer);
        }
        boolean isReplay =
                answer.headers().firstValue("Idempotency-Replayed").orElse("").equals("true");
        return new Submitted(SubmissionReceipt.of(Answers.json(answer)), isReplay);
    }

    /** The receipt of a submission as it stands. */
    public SubmissionReceipt receipt(String id) throws IOException {
        return SubmissionReceipt.of(get("/v1/submissions/" + URLEncoder.encode(id, StandardCharsets.UTF_8)));
    }

    /**
     * The office's submissions, the newest first.
     *
     * @param limit at most so many
     * @param withDryRuns whether dry runs are among them
     */
    public SubmissionList submissions(int limit, boolean withDryRuns) throws IOException {
        JsonNode json = get("/v1/submissions?limit=" + limit + "&dry_run=" + withDryRuns);
        List<SubmissionSummary> summaries = new ArrayList<>();
        for (JsonNode summary : json.path("submissions")) {
            summaries.add(Answers.MAPPER.treeToValue(summary, SubmissionSummary.class));
        }
        return new SubmissionList(json, summaries);
    }

    private JsonNode get(String path) throws IOException {
        HttpResponse<byte[]> answer = retries(patience -> request(path).build());
        if (answer.statusCode() != OK || !Answers.isJson(answer)) {
            throw refusal(answer);
        }
        return Answers.json(answer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(access.server() + path))
                .header("Authorization", access.token().authorization())
                .header("Accept", "application/json");
    }

    private static CountedBody body(Upload upload, LongConsumer sent) throws IOException {
        try {
            return CountedBody.of(upload.file(), sent);
        } catch (FileNotFoundException e) {
            throw new IOException(upload.file() + ": could not be opened any more (" + e.getMessage() + ").", e);
        }
    }

    private HttpResponse<byte[]> retries(RequestMaker maker) throws IOException {
        try {
            return retries.call(() -> exchange(maker));
        } catch (IOException e) {
            throw new NoAnswerException(
                    access.server() + ": " + Answers.reason(e) + " Check the address (--server) and that the service"
                            + " runs; then give the same command again.",
                    e);
        }
    }

    /** One attempt. It may take as long as it likes while something moves. */
    private HttpResponse<byte[]> exchange(RequestMaker maker) throws IOException, InterruptedException {
        Patience patience = new Patience(access.patience());
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(maker.make(patience), BodyHandlers.ofByteArray());
        try {
            while (true) {
                try {
                    return answer.get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    requireSigns(patience);
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            boolean unused = answer.cancel(true);
        }
    }

    private void requireSigns(Patience patience) throws HttpTimeoutException {
        if (patience.isOver()) {
            throw new HttpTimeoutException(
                    "The service has not answered within " + access.patience().toSeconds() + " s.");
        }
    }

    private static boolean isReceipt(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        return Answers.isJson(answer) && (status == OK || status == CREATED || status == UNPROCESSABLE);
    }

    private IOException refusal(HttpResponse<byte[]> answer) {
        String problem = Answers.problem(answer);
        return Retries.isPassing(answer)
                ? new NoAnswerException(
                        access.server() + ": " + problem + " It was tried for "
                                + access.patience().toSeconds() + " s; give the same command again later.",
                        null)
                : new RefusedException(answer.statusCode(), problem);
    }

    /** Makes the request of an attempt. */
    @FunctionalInterface
    private interface RequestMaker {
        HttpRequest make(Patience patience) throws IOException;
    }
}
