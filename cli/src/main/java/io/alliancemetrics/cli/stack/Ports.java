package io.alliancemetrics.cli.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks at ports of the loopback address before anything is started on them. */
public final class Ports {
    private static final int ANY = 0;

    private Ports() {}

    /** The port if nobody listens on it, otherwise 0: any. */
    public static int preferably(int port) {
        return isFree(port) ? port : ANY;
    }

    /**
     * Makes sure that a port can be used.
     *
     * @param option of the command that chooses the port, for the message
     * @throws StackException if somebody listens on it, or this user may not
     */
    static void requireFree(int port, String what, String option) {
        if (port != ANY && !isFree(port)) {
            throw new StackException("Port " + port + " for " + what
                    + " is taken, or this user may not use it. Stop the program that listens there, or choose another"
                    + " port with " + option + " (0 takes any free one).");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
