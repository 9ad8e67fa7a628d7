package io.alliancemetrics.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ClickHouseMixin clickHouse;

    @Override
    public Integer call() throws Exception {
        new SqlQueries(clickHouse.reader(), alliance.stop()).run(sql, format, alliance.results());
        return 0;
    }
}
