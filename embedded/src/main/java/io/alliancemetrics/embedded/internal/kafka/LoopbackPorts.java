package io.alliancemetrics.embedded.internal.kafka;

import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Finds and checks ports on the loopback address. */
final class LoopbackPorts {
    private static final int PROBE_MILLIS = 5_000;

    private LoopbackPorts() {}

    /** A port that was free a moment ago. */
    static int free() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody listens on the port. */
    static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort() != port;
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether somebody takes connections on the port. */
    static boolean isAnswered(int port) {
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes sure that nobody listens on the port.
     *
     * @throws EmbeddedServiceException naming the port, if somebody does
     */
    static void requireFree(int port, String service) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedServiceException(
                    Reason.PORT_TAKEN,
                    "Port " + port + " for the " + service + " is taken (" + e.getMessage()
                            + "). Stop what listens there, or choose another port (0 takes any free one).",
                    e);
        }
    }
}
