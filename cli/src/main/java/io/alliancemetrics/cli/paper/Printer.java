package io.alliancemetrics.cli.paper;

import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.cli.stack.StoppedException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints pages of this machine to PDF, with a Chromium that runs for nothing else: it has a profile of its own, and reaches no
 * other host.
 */
public final class Printer {
    private static final Duration POLL = Duration.ofMillis(50);

    /** How much time of its own the page's script may take; time in which it waits for an answer is not counted. */
    private static final Duration SCRIPT_TIME = Duration.ofSeconds(30);

    private static final int LAST_WORDS = 3;

    private final Path browser;
    private final Path scratch;
    private final Duration patience;

    /**
     * A printer.
     *
     * @param browser the executable
     * @param scratch an empty folder for whatever the browser writes
     * @param patience after which a page is given up
     */
    public Printer(Path browser, Path scratch, Duration patience) {
        this.browser = browser;
        this.scratch = scratch;
        this.patience = patience;
    }

    /**
     * Prints a page.
     *
     * @return the PDF, in the scratch folder
     * @throws PaperException if the browser does not start, fails, or takes too long
     * @throws StoppedException if the user wants everything to stop
     */
    public Path print(URI page, StopRequest stop) throws InterruptedException {
        Path pdf = scratch.resolve("page.pdf");
        Path log = scratch.resolve("browser.log");
        Process process = start(command(page, pdf), log);
        try {
            await(process, stop);
        } finally {
            end(process);
        }
        if (process.exitValue() != 0 || !Files.isRegularFile(pdf)) {
            throw new PaperException("The browser " + browser + " ended with status " + process.exitValue()
                    + (Files.isRegularFile(pdf) ? "" : " and made no PDF") + ": " + lastWords(log)
                    + " Try another one: --browser or ALLIANCE_CHROMIUM.");
        }
        return pdf;
    }

    private List<String> command(URI page, Path pdf) {
        List<String> command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--disable-gpu",
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-proxy-server",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE " + page.getHost(),
                "--user-data-dir=" + scratch.resolve("profile"),
                "--no-pdf-header-footer",
                "--virtual-time-budget=" + SCRIPT_TIME.toMillis(),
                "--print-to-pdf=" + pdf));
        if (System.getProperty("user.name").equals("root")) {
            // Chromium's sandbox refuses root; the page is our own.
            command.add("--no-sandbox");
        }
        command.add(page.toString());
        return command;
    }

    private Process start(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new PaperException(
                    "The browser " + browser + " does not start (" + e.getMessage()
                            + "). Name another one with --browser or ALLIANCE_CHROMIUM.",
                    e);
        }
    }

    private void await(Process process, StopRequest stop) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (process.isAlive()) {
            if (stop.await(POLL)) {
                throw new StoppedException();
            }
            if (System.nanoTime() > end) {
                throw new PaperException("The browser " + browser + " has not printed the page in "
                        + patience.toSeconds() + " seconds and was stopped. Is the machine busy? Try again.");
            }
        }
    }

    /** The browser is many processes. */
    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor();
    }

    private static String lastWords(Path log) {
        try {
            List<String> lines = Files.readString(log, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty()
                    ? "it said nothing."
                    : String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size())) + ".";
        } catch (IOException e) {
            return "what it said cannot be read (" + e.getMessage() + ").";
        }
    }
}
