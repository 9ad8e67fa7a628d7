package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.PageAddress;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.dashboards.web.KeyStoreAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say where the page and the gateway listen. */
final class PageMixin {
    private static final String PASSWORD = "ALLIANCE_TLS_PASSWORD";

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address on which the page and the gateway listen (default: ${DEFAULT-VALUE}; another one"
                    + " needs TLS).")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "8080",
            converter = PortConverter.class,
            description = "Port of the page and the gateway (default: ${DEFAULT-VALUE}; 0 for any free one).")
    private int port;

    @Option(
            names = "--tls-key-store",
            paramLabel = "FILE",
            defaultValue = "${env:ALLIANCE_TLS_KEY_STORE}",
            description = "Serve the page and the gateway with TLS: key and certificate in this PKCS #12 file (or set"
                    + " ALLIANCE_TLS_KEY_STORE).")
    private Path keyStore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            defaultValue = "${env:ALLIANCE_TLS_PASSWORD_FILE}",
            description =
                    "File with the key store's password (or set ALLIANCE_TLS_PASSWORD_FILE, or the password itself"
                            + " in " + PASSWORD + ").")
    private Path passwordFile;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:ALLIANCE_PUBLIC_URL}",
            converter = GatewayUrlConverter.class,
            description = "Address under which users find the page, if a proxy or a port of another machine stands in"
                    + " front (or set ALLIANCE_PUBLIC_URL): https, or http on the loopback address. Nobody but that proxy"
                    + " may then reach --host, which needs no TLS of its own.")
    private URI publicUrl;

    PageAddress address() {
        return new PageAddress(host, port, keyStoreAccess(), Optional.ofNullable(publicUrl));
    }

    private Optional<KeyStoreAccess> keyStoreAccess() {
        if (keyStore == null) {
            return Optional.empty();
        }
        if (!Files.isReadable(keyStore)) {
            throw new StackException("The key store " + keyStore + " cannot be read. Check --tls-key-store.");
        }
        return Optional.of(new KeyStoreAccess(keyStore, password()));
    }

    private String password() {
        if (passwordFile == null) {
            return Optional.ofNullable(System.getenv(PASSWORD))
                    .orElseThrow(() -> new StackException("The key store " + keyStore
                            + " needs a password: give --tls-password-file or set " + PASSWORD + "."));
        }
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new StackException(
                    "The password file " + passwordFile + " cannot be read. Check --tls-password-file.", e);
        }
    }
}
