package io.alliancemetrics.embedded.internal.kafka;

import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds and checks ports on the loopback address. */
final class LoopbackPorts {
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
