package io.alliancemetrics.embedded.internal.kafka;

import io.alliancemetrics.embedded.Credentials;

/**
 * Who may do everything on a node.
 *
 * @param admin logs in where clients do
 * @param node the node itself, on the listeners that only it uses; made anew at every start and kept nowhere
 */
record NodeUsers(Credentials admin, Credentials node) {
    static NodeUsers of(Credentials admin) {
        // A name that nobody knows before: no client's user can happen to have the node's rights.
        String name = "node-" + Credentials.random("name").password();
        return new NodeUsers(admin, Credentials.random(name));
    }
}
