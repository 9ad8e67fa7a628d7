package io.alliancemetrics.benchmarks.process;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Answers the benchmark's requests, one line each, until there are no more. */
public final class PartMain {
    static final String ANSWER = "> ";
    static final String USAGE = "usage";

    private PartMain() {}

    /**
     * Says that the part is ready, then answers.
     *
     * @param greeting what the benchmark has to know, such as an address
     */
    public static void serve(String greeting, Handler handler) throws Exception {
        PrintStream out = System.out;
        // What a library prints is no answer.
        System.setOut(System.err);
        out.println(ANSWER + greeting);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String request = in.readLine(); request != null; request = in.readLine()) {
                String answer = request.equals(USAGE) ? Usage.ofThisProcess().toText() : handler.handle(request);
                out.println(ANSWER + answer);
            }
        }
    }

    /** Does what a part is for. */
    @FunctionalInterface
    public interface Handler {
        String handle(String request) throws Exception;
    }
}
