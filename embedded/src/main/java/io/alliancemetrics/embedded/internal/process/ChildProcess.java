package io.alliancemetrics.embedded.internal.process;

import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's process as its parent sees it. The child lives as long as the parent holds its standard input open, so it
 * cannot outlive the parent, whatever ends that.
 */
public final class ChildProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final long START_SECONDS = 120;
    private static final long STOP_SECONDS = 15;

    private final Process process;
    private final CompletableFuture<Report> report = new CompletableFuture<>();
    private final RecentLines complaints = new RecentLines();

    private ChildProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the process and hands it its configuration.
     *
     * @throws EmbeddedServiceException if the process cannot be started
     */
    public static ChildProcess start(LaunchConfig config) {
        try {
            ChildProcess child = new ChildProcess(ChildCommand.builder(config).start());
            child.pump("clickhouse-out", child.process.getInputStream(), true);
            child.pump("clickhouse-err", child.process.getErrorStream(), false);
            // Left open: its end is the child's signal to stop.
            config.write(new DataOutputStream(child.process.getOutputStream()));
            return child;
        } catch (IOException e) {
            throw new EmbeddedServiceException(
                    Reason.START_FAILED,
                    "The process of the ClickHouse engine cannot be started: " + e.getMessage(),
                    e);
        }
    }

    /**
     * Waits until the engine takes requests.
     *
     * @return the port it listens on
     * @throws EmbeddedServiceException with what the engine said, if it did not start
     */
    public int awaitReady() {
        try {
            Report said = report.get(START_SECONDS, TimeUnit.SECONDS);
            if (said instanceof Report.Ready ready) {
                return ready.port();
            }
            throw ((Report.Failed) said).toException();
        } catch (ExecutionException e) {
            throw failure("died while starting", e);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw failure("did not start within " + START_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw failure("was interrupted while starting", e);
        }
    }

    private EmbeddedServiceException failure(String what, Exception cause) {
        return new EmbeddedServiceException(
                Reason.START_FAILED, "The ClickHouse engine " + what + ". It said: " + complaints.text(), cause);
    }

    private void pump(String name, InputStream stream, boolean mayReport) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader lines =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                        lines.lines().forEach(line -> take(line, mayReport));
                    } catch (IOException | UncheckedIOException e) {
                        LOG.debug("The stream {} of the engine's process ended: {}", name, e.getMessage());
                    } finally {
                        if (mayReport) {
                            report.completeExceptionally(new IOException("The process ended without a report"));
                        }
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private void take(String line, boolean mayReport) {
        Optional<Report> parsed = mayReport ? Report.parse(line) : Optional.empty();
        if (parsed.isPresent()) {
            report.complete(parsed.get());
        } else {
            complaints.add(line);
            LOG.debug("engine: {}", line);
        }
    }

    /** Asks the process to end, and makes it end if it does not within seconds. */
    public void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("The engine's process has already gone: {}", e.getMessage());
        }
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The engine's process {} did not end within {} s and is killed", process.pid(), STOP_SECONDS);
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process at once (SIGKILL), and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Completes with the exit status when the process ends. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }
}
