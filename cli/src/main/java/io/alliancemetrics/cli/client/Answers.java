package io.alliancemetrics.cli.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** What the gateway's answers say. */
final class Answers {
    /** A newer gateway may say more. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private Answers() {}

    /** Whether it is JSON that is no problem. */
    static boolean isJson(HttpResponse<byte[]> answer) {
        return type(answer).startsWith("application/json");
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    /** How long the server asks to wait; empty if it does not, or gives a date. */
    static Optional<Duration> retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    /** Why a request was not done, as the gateway puts it; or that it was none that has answered. */
    static String problem(HttpResponse<byte[]> answer) {
        if (type(answer).startsWith("application/problem+json")) {
            try {
                JsonNode problem = json(answer);
                return problem.path("detail").asText(problem.path("title").asText());
            } catch (IOException e) {
                return notAGateway(answer) + " (" + e.getClass().getSimpleName() + ")";
            }
        }
        return notAGateway(answer);
    }

    /** Why there was no answer, as a sentence. */
    static String reason(Throwable failure) {
        if (isCausedBy(UnresolvedAddressException.class, failure)) {
            return "No machine of this name is known.";
        }
        if (isCausedBy(SSLException.class, failure)) {
            return "The encrypted connection failed (" + deepest(failure).getMessage()
                    + "); if its certificate is not one that Java believes, give --ca FILE.";
        }
        if (failure instanceof HttpConnectTimeoutException || failure instanceof ConnectException) {
            return "Nothing answers at this address.";
        }
        if (failure instanceof HttpTimeoutException) {
            return failure.getMessage();
        }
        String said = deepest(failure).getMessage();
        return "The connection broke" + (said == null ? "." : " (" + said + ").");
    }

    static boolean isCausedBy(Class<? extends Throwable> type, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static String notAGateway(HttpResponse<byte[]> answer) {
        return "Found status " + answer.statusCode() + " without an explanation from "
                + answer.uri().getAuthority() + ", expected a gateway's answer. Check the address.";
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
