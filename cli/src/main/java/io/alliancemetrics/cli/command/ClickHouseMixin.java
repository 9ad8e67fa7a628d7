package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.Addresses;
import io.alliancemetrics.cli.stack.ClickHouseLogin;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that name the ClickHouse to ask: that of a running stack, or a server. */
final class ClickHouseMixin {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "Data folder of the stack (default: ${DEFAULT-VALUE}).")
    private Path dataDir;

    @Option(
            names = "--clickhouse-url",
            paramLabel = "URL",
            defaultValue = "${env:ALLIANCE_CLICKHOUSE_URL}",
            converter = ServerUrlConverter.class,
            description = "Ask this server instead; user and password are in ALLIANCE_CLICKHOUSE_USER and"
                    + " ALLIANCE_CLICKHOUSE_PASSWORD.")
    private URI server;

    Path dataDir() {
        return dataDir;
    }

    /** The user who may change everything there. */
    ClickHouseLogin writer() {
        return Addresses.writer(dataDir, Optional.ofNullable(server));
    }

    /** The user who reads there. */
    ClickHouseLogin reader() {
        return Addresses.reader(dataDir, Optional.ofNullable(server));
    }
}
