package io.alliancemetrics.cli.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Prometheus would read at an address. */
record Scrape(String text) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern NAME_END = Pattern.compile("[{ ]");

    static Scrape of(URI address) throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            return new Scrape(answer.statusCode() == 200 ? answer.body() : "");
        } catch (IOException e) {
            // Not there yet, or no more.
            return new Scrape("");
        }
    }

    Set<String> names() {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> NAME_END.split(line, 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sum of a metric's values, of those with a label if one is given. */
    long sum(String name, String label) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(label))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    long max(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .max()
                .orElse(0);
    }
}
