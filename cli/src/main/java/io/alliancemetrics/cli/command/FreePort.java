package io.alliancemetrics.cli.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Chooses a port where nobody has asked for a certain one. */
final class FreePort {
    private FreePort() {}

    /** The port if nobody listens on it, otherwise 0: any. */
    static int preferably(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            return 0;
        }
    }
}
