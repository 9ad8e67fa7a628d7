package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.ClickHouseLogin;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that name a ClickHouse server and how to log in to it. */
final class ClickHouseServerMixin {
    private static final String PASSWORD = "ALLIANCE_CLICKHOUSE_PASSWORD";
    private static final String PASSWORD_FILE = "--clickhouse-password-file";

    @Option(
            names = "--clickhouse-url",
            paramLabel = "URL",
            defaultValue = "${env:ALLIANCE_CLICKHOUSE_URL}",
            converter = ServerUrlConverter.class,
            description = "The ClickHouse server, http://HOST:8123 (or set ALLIANCE_CLICKHOUSE_URL).")
    private URI server;

    @Option(
            names = "--clickhouse-user",
            paramLabel = "USER",
            defaultValue = "${env:ALLIANCE_CLICKHOUSE_USER:-default}",
            description = "Whom to log in as (or set ALLIANCE_CLICKHOUSE_USER; otherwise default).")
    private String user;

    @Option(
            names = PASSWORD_FILE,
            paramLabel = "FILE",
            defaultValue = "${env:ALLIANCE_CLICKHOUSE_PASSWORD_FILE}",
            description = "File with that user's password (or set ALLIANCE_CLICKHOUSE_PASSWORD_FILE, or the password"
                    + " itself in " + PASSWORD + ").")
    private Path passwordFile;

    /** Empty if no server is named. */
    Optional<ClickHouseLogin> server() {
        return Optional.ofNullable(server).map(url -> new ClickHouseLogin(url.toString(), user, password()));
    }

    private String password() {
        Map<String, String> environment = System.getenv();
        return passwordFile == null
                ? environment.getOrDefault(PASSWORD, "")
                : SecretFile.read(passwordFile, PASSWORD_FILE);
    }
}
