package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.client.AccessToken;
import io.alliancemetrics.cli.client.GatewayAccess;
import io.alliancemetrics.cli.client.GatewayClient;
import io.alliancemetrics.cli.client.TrustedAuthorities;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say where the gateway is and who asks. */
final class GatewayMixin {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "${env:ALLIANCE_SERVER:-http://127.0.0.1:8080}",
            converter = GatewayUrlConverter.class,
            description = "Address of the service (default: ALLIANCE_SERVER, otherwise http://127.0.0.1:8080).")
    private URI server;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            defaultValue = "${env:ALLIANCE_TOKEN_FILE}",
            description = "File with your office's token (default: ALLIANCE_TOKEN_FILE).")
    private Path tokenFile;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            defaultValue = "${env:ALLIANCE_CA}",
            description = "Believe the certificates in this PEM file instead of those that Java believes (default:"
                    + " ALLIANCE_CA).")
    private Path authorities;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long to go on while nothing moves: while the service is away or busy, or the job decides"
                    + " on no row (default: ${DEFAULT-VALUE}).")
    private int timeout;

    Duration patience() {
        return Duration.ofSeconds(timeout);
    }

    /**
     * A client of it.
     *
     * @param messages is told what the user should know
     * @throws IOException if the token or the certificates cannot be read
     */
    GatewayClient client(Consumer<String> messages) throws IOException {
        if (tokenFile == null || tokenFile.toString().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say where your office's token is: give --token-file FILE, or set ALLIANCE_TOKEN_FILE.");
        }
        if (timeout < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--timeout: found " + timeout + ", expected a number of seconds from 1 on.");
        }
        AccessToken token = AccessToken.read(tokenFile);
        warn(messages);
        Optional<SSLContext> trusted =
                authorities == null ? Optional.empty() : Optional.of(TrustedAuthorities.of(authorities));
        return new GatewayClient(new GatewayAccess(server, token, trusted, patience()), messages);
    }

    private void warn(Consumer<String> messages) throws IOException {
        if (AccessToken.isReadableByOthers(tokenFile)) {
            messages.accept("Warning: other users can read the token file " + tokenFile + "; \"chmod 600 " + tokenFile
                    + "\" keeps it to you.");
        }
        if (server.getScheme().equals("http") && !isThisMachine(server.getHost())) {
            messages.accept("Warning: " + server + " is not encrypted: whoever is in between can read the token and the"
                    + " file. Use https if the service has it.");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // Said better when the service is asked.
            return true;
        }
    }
}
