package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.Addresses;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code alliance sql}: asks a running stack. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = "Run a query on a running stack, as the user who may only read.")
final class SqlCommand implements Callable<Integer> {
    static final String DEFAULT_FORMAT = "PrettyCompactMonoBlock";

    @ParentCommand
    private AllianceCommand alliance;

    @Parameters(index = "0", paramLabel = "SQL", description = "The query; alliance.kpi holds the figures.")
    private String sql;

    @Option(
            names = "--format",
            defaultValue = DEFAULT_FORMAT,
            description = "ClickHouse's output format, such as CSVWithNames (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(
            names = "--data-dir",
            defaultValue = "./data",
            description = "Data folder of the stack (default: ${DEFAULT-VALUE}).")
    private Path dataDir;

    @Option(
            names = "--clickhouse-url",
            defaultValue = "${env:ALLIANCE_CLICKHOUSE_URL}",
            converter = ServerUrlConverter.class,
            description = "Ask this server instead; user and password are in ALLIANCE_CLICKHOUSE_USER and"
                    + " ALLIANCE_CLICKHOUSE_PASSWORD.")
    private URI server;

    @Override
    public Integer call() throws Exception {
        new SqlQueries(Addresses.reader(dataDir, Optional.ofNullable(server)), alliance.stop())
                .run(sql, format, alliance.results());
        return 0;
    }
}
