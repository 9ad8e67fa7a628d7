package io.alliancemetrics.embedded.internal.kafka;

import java.util.function.IntSupplier;

/**
 * The ports of a node, all on the loopback address.
 *
 * @param client clients use it
 * @param controller the node's controller listens there
 * @param internal the node talks to itself there, if clients must log in
 */
record NodePorts(int client, int controller, int internal) {
    /** @param wanted port for clients, or 0 for any free one */
    static NodePorts choose(int wanted, IntSupplier free) {
        return new NodePorts(wanted == 0 ? free.getAsInt() : wanted, free.getAsInt(), free.getAsInt());
    }

    boolean areAnyTaken() {
        return LoopbackPorts.isTaken(client) || LoopbackPorts.isTaken(controller) || LoopbackPorts.isTaken(internal);
    }
}
