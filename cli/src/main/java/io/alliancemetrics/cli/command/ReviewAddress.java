package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.schemas.value.Quarter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;

/** Where the review of a quarter and its figures are, on a dashboard that runs. */
record ReviewAddress(URI dashboard, Quarter quarter, String vintage, Locale language) {
    private static final int OK = 200;

    /** The first answer is made from all records. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    URI page() {
        return dashboard.resolve("/review?" + query() + "&lang=" + language.toLanguageTag());
    }

    /**
     * Asks for the page, so that an error is not printed for a page.
     *
     * @throws StackException if the page is not there
     */
    void requirePage() throws IOException, InterruptedException {
        get(page());
    }

    /**
     * The quarter's figures, as the page offers them.
     *
     * @throws StackException if they are not there
     */
    byte[] csv() throws IOException, InterruptedException {
        return get(dashboard.resolve("/api/v1/kpi.csv?" + query()));
    }

    private String query() {
        return "quarter=" + quarter + "&vintage=" + vintage;
    }

    private static byte[] get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new StackException("The page cannot be made: " + address.getPath() + " answered "
                    + answer.statusCode() + ", expected " + OK + ". Try again; ALLIANCE_LOG=warn shows the reason.");
        }
        return answer.body();
    }
}
