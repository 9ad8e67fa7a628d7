package io.alliancemetrics.cli.stack;

import io.alliancemetrics.dashboards.web.DashboardConfig;
import io.alliancemetrics.dashboards.web.KeyStoreAccess;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the page and the gateway listen.
 *
 * @param host an address of this machine
 * @param port 0 for any free one
 * @param keyStore for TLS; nothing for plain HTTP, which only the loopback address may have: tokens would be seen on the
 *     way
 */
public record PageAddress(String host, int port, Optional<KeyStoreAccess> keyStore) {
    public PageAddress {
        if (keyStore.isEmpty() && !isLoopback(host)) {
            throw new StackException("The page is to listen on " + host
                    + " without TLS, where everybody on the way could read the offices' tokens. Give a key store with"
                    + " --tls-key-store, or leave --host out.");
        }
    }

    /** On the loopback address, without TLS. */
    public static PageAddress onPort(int port) {
        return new PageAddress(DashboardConfig.LOOPBACK, port, Optional.empty());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StackException(
                    "Found the address " + host + " for the page, which is not known; expected one of"
                            + " this machine's. Check --host.",
                    e);
        }
    }
}
