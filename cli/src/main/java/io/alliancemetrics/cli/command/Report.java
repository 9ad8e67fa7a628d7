package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.scorecard.ScorecardPrinter;
import io.alliancemetrics.cli.stack.Stack;
import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.dashboards.figures.FiguresNotFoundException;
import io.alliancemetrics.dashboards.scorecard.ScorecardReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** What a demo prints in the end. */
final class Report {
    private static final String LATEST = "latest";

    private final Stack stack;
    private final PrintStream results;
    private final StopRequest stop;

    Report(Stack stack, PrintStream results, StopRequest stop) {
        this.stack = stack;
        this.results = results;
        this.stop = stop;
    }

    void scorecard() {
        try {
            ScorecardPrinter.to(results)
                    .print(new ScorecardReader(stack.reader().access()).read(null, LATEST));
        } catch (FiguresNotFoundException e) {
            results.println("No figures: no member has reported an export or an expenditure.");
        }
    }

    void queries(List<String> sql, String format) throws IOException, InterruptedException {
        SqlQueries queries = new SqlQueries(stack.reader(), stop);
        for (String query : sql) {
            queries.run(query, format, results);
        }
    }
}
