package io.alliancemetrics.cli.stack;

import io.alliancemetrics.dashboards.web.DashboardConfig;
import io.alliancemetrics.dashboards.web.KeyStoreAccess;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the page and the gateway listen.
 *
 * @param host an address of this machine
 * @param port 0 for any free one
 * @param keyStore for TLS; nothing for plain HTTP, which only the loopback address may have, or what stands behind a proxy:
 *     tokens would be seen on the way
 * @param publicUrl where users find it, if a proxy stands in front
 */
public record PageAddress(String host, int port, Optional<KeyStoreAccess> keyStore, Optional<URI> publicUrl) {
    public PageAddress {
        publicUrl.ifPresent(PageAddress::requireProtection);
        if (keyStore.isEmpty() && publicUrl.isEmpty() && !isLoopback(host)) {
            throw new StackException("The page is to listen on " + host
                    + " without TLS, where everybody on the way could read the offices' tokens. Give a key store with"
                    + " --tls-key-store, or leave --host out; behind a proxy that does TLS, give the address that users"
                    + " see with --public-url.");
        }
    }

    /** Whether users' browsers talk TLS, here or with the proxy. */
    public boolean isSeenWithTls() {
        return publicUrl.map(url -> url.getScheme().equals("https")).orElse(keyStore.isPresent());
    }

    /** On the loopback address, without TLS. */
    public static PageAddress onPort(int port) {
        return new PageAddress(DashboardConfig.LOOPBACK, port, Optional.empty(), Optional.empty());
    }

    private static void requireProtection(URI publicUrl) {
        if (!publicUrl.getScheme().equals("https") && !isLoopback(publicUrl.getHost())) {
            throw new StackException(
                    "Found the public address " + publicUrl + " of the page, expected https, or http on"
                            + " the loopback address: everybody on the way could read the offices' tokens. Check --public-url.");
        }
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
