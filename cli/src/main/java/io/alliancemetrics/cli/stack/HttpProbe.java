package io.alliancemetrics.cli.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Finds out at once, not after a client's many attempts, whether a server that was named answers. */
final class HttpProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final String server;
    private final HttpRequest.Builder request;

    /** @param server what is asked, for the message: {@code The Flink cluster at host:8081} */
    HttpProbe(String server, URI address) {
        this.server = server;
        this.request = HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    HttpProbe header(String name, String value) {
        request.header(name, value);
        return this;
    }

    /** @throws StackException if it does not answer, or answers that it will not */
    void requireAnswer() {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new StackException(server + " refuses (status " + answer.statusCode() + "): "
                        + Sentences.firstLine(answer.body()));
            }
        } catch (IOException e) {
            throw new StackException(
                    server + " does not answer (" + e.getClass().getSimpleName()
                            + "). Check the address, and that the server runs and can be reached.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }
}
