package io.alliancemetrics.embedded.internal.process;

import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.util.Optional;

/** What the engine's process tells its parent, as one line of its standard output. */
public sealed interface Report {
    /** It takes requests. */
    record Ready(int port) implements Report {}

    /** It could not start and ends. */
    record Failed(Reason reason, String message) implements Report {
        public EmbeddedServiceException toException() {
            return new EmbeddedServiceException(reason, message);
        }
    }

    String READY = "@ready ";
    String FAILED = "@failed ";

    /** The line to print. */
    static String line(Report report) {
        if (report instanceof Failed failed) {
            return FAILED + failed.reason() + " " + failed.message().replaceAll("\\s*[\\r\\n]+\\s*", " ");
        }
        return READY + ((Ready) report).port();
    }

    /** The report in a line, or nothing if the line is something else. */
    static Optional<Report> parse(String line) {
        if (line.startsWith(READY)) {
            return Optional.of(new Ready(Integer.parseInt(line.substring(READY.length()))));
        }
        if (line.startsWith(FAILED)) {
            String[] parts = line.substring(FAILED.length()).split(" ", 2);
            return Optional.of(new Failed(Reason.valueOf(parts[0]), parts[1]));
        }
        return Optional.empty();
    }
}
