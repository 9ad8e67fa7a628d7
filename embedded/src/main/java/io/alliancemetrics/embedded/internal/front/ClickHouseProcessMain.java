package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import io.alliancemetrics.embedded.internal.process.LaunchConfig;
import io.alliancemetrics.embedded.internal.process.Report;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The process around the engine. It takes its configuration from standard input, reports once on standard output, and
 * ends when standard input ends: then its parent has closed it, or is dead.
 */
public final class ClickHouseProcessMain {
    private ClickHouseProcessMain() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        LaunchConfig config = LaunchConfig.read(in);
        try (ClickHouseFront front = ClickHouseFront.start(config)) {
            System.out.println(Report.line(new Report.Ready(front.port())));
            awaitEnd(in);
        } catch (EmbeddedServiceException e) {
            System.out.println(Report.line(new Report.Failed(e.reason(), e.getMessage())));
        } catch (RuntimeException | LinkageError e) {
            System.out.println(Report.line(new Report.Failed(Reason.START_FAILED, e.toString())));
        }
        // Not exit(): hooks and the library's global destructors have nothing to add and could hang.
        Runtime.getRuntime().halt(0);
    }

    private static void awaitEnd(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }
}
