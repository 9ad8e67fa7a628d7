package io.alliancemetrics.dashboards.web;

import java.nio.file.Path;

/**
 * The key and certificate for TLS. {@link #toString()} leaves the password out.
 *
 * @param file PKCS #12 or JKS
 * @param password of the file and its key
 */
public record KeyStoreAccess(Path file, String password) {
    @Override
    public String toString() {
        return "KeyStoreAccess[" + file + "]";
    }
}
