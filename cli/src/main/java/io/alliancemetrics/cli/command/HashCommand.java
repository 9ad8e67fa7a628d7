package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.FigureHash;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code alliance hash}: whether two tables hold the same figures, in one word each. */
@Command(
        name = "hash",
        mixinStandardHelpOptions = true,
        description = "Print a hash of the figures: one of each vintage and one of all. The same figures have the same"
                + " hash, whenever they were written.",
        footerHeading = "%nExample:%n",
        footer = "  alliance hash --vintage 2026-Q2")
final class HashCommand implements Callable<Integer> {
    private static final String ALL = "all";

    @ParentCommand
    private AllianceCommand alliance;

    @Mixin
    private ClickHouseMixin clickHouse;

    @Option(
            names = "--vintage",
            paramLabel = "VINTAGE",
            description = "Print the hash of this vintage alone, such as latest or 2026-Q2.")
    private String vintage;

    @Override
    public Integer call() {
        FigureHash hash = FigureHash.of(new ClickHouseReads(clickHouse.reader().access()));
        PrintStream results = alliance.results();
        if (vintage == null) {
            hash.ofVintages().forEach((name, hex) -> results.println(hex + "  " + name));
            results.println(hash.ofAll() + "  " + ALL);
        } else {
            results.println(ofVintage(hash.ofVintages()));
        }
        return 0;
    }

    private String ofVintage(Map<String, String> hashes) {
        String hash = hashes.get(vintage);
        if (hash == null) {
            String there = hashes.isEmpty() ? "no figures at all" : String.join(", ", hashes.keySet());
            throw new StackException(
                    "--vintage: found " + vintage + ", expected one that has figures; there are " + there + ".");
        }
        return hash;
    }
}
