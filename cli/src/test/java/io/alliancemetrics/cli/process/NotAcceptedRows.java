package io.alliancemetrics.cli.process;

import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rows of a scenario that should not be accepted, told apart by who says so: the receipts, or the log. */
final class NotAcceptedRows {
    /** {@code   2026-05-02/kr/rd-spend.csv:4 amount: found … [AMOUNT_NEGATIVE]. How to mend: …}. */
    private static final Pattern RECEIPT_LINE =
            Pattern.compile("^ {2}(\\S+\\.csv):(\\d+) .*\\[([A-Z_]+)]\\. How to mend: .*$");

    private final Set<Expected> expected;
    private final Set<Place> inReceipts;
    private final Map<Place, SubmittedRow> rows = new HashMap<>();

    /** A row of a file, the header being line 1. */
    record Place(String file, long line) {}

    /**
     * A row that should not be accepted.
     *
     * @param rule empty for a duplicate
     */
    record Expected(String file, long line, String disposition, String rule) {
        Place place() {
            return new Place(file, line);
        }
    }

    /** @param standardError of the command, which shows the receipts */
    NotAcceptedRows(Path scenario, Set<Expected> expected, String standardError) throws IOException {
        this.expected = Set.copyOf(expected);
        this.inReceipts = receipts(standardError).keySet();
        for (SubmittedRow row : ScenarioReader.read(scenario)) {
            rows.put(new Place(row.file(), row.line()), row);
        }
    }

    /** The rows that a receipt rejects, with the rule it names first. */
    static Map<Place, String> receipts(String standardError) {
        return standardError
                .lines()
                .map(RECEIPT_LINE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        line -> new Place(line.group(1), Long.parseLong(line.group(2))),
                        line -> line.group(3),
                        (first, second) -> first));
    }

    Map<Place, String> expectedOfReceipts() {
        return expected.stream()
                .filter(row -> inReceipts.contains(row.place()))
                .collect(Collectors.toMap(Expected::place, Expected::rule));
    }

    List<LoggedRow> expectedOfLog() {
        return expected.stream()
                .filter(row -> !inReceipts.contains(row.place()))
                .map(row -> LoggedRow.of(rows.get(row.place()), row.disposition(), row.rule()))
                .toList();
    }
}
