package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.ExternalServers;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that put a real server in the place of an embedded part. */
final class StackMixin {
    @Mixin
    private KafkaMixin kafka;

    @Option(
            names = "--clickhouse-url",
            paramLabel = "URL",
            defaultValue = "${env:ALLIANCE_CLICKHOUSE_URL}",
            converter = ServerUrlConverter.class,
            description = "Use this ClickHouse server, http://HOST:8123, instead of the embedded engine (or set"
                    + " ALLIANCE_CLICKHOUSE_URL). The user is in ALLIANCE_CLICKHOUSE_USER, the password in"
                    + " ALLIANCE_CLICKHOUSE_PASSWORD.")
    private URI clickHouse;

    @Option(
            names = "--flink",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:ALLIANCE_FLINK}",
            converter = HostPortConverter.class,
            description = "Run the job on this Flink cluster (address of its REST interface) instead of in this"
                    + " process (or set ALLIANCE_FLINK). The cluster must see the data folder under the same path: its"
                    + " checkpoints are there.")
    private String flink;

    ExternalServers externalServers() {
        return new ExternalServers(kafka.cluster(), Optional.ofNullable(clickHouse), Optional.ofNullable(flink));
    }
}
