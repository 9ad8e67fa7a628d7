package io.alliancemetrics.cli.reconcile;

import io.alliancemetrics.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a reconciliation found, for people. */
public final class ReconciledText {
    private static final int MOST_LISTED = 50;
    private static final TextTable FIGURES =
            new TextTable(List.of("VINTAGE", "KPI", "AREA", "QUARTER", "COLUMN", "IN KPI", "COMPUTED"), Set.of(5, 6));
    private static final TextTable MESSAGES =
            new TextTable(List.of("TOPIC", "PARTITION", "OFFSETS", "MESSAGES", "WHAT IS WRONG"), Set.of(1, 3));

    private ReconciledText() {}

    /** One sentence. */
    public static String summary(Reconciled found) {
        String what = found.figures() + " figures in " + found.vintages().size() + " vintages and " + found.messages()
                + " messages in " + found.accounts().size() + " partitions reconciled: ";
        if (found.isClean()) {
            return what + "no difference.";
        }
        return what
                + String.format(
                        Locale.ROOT,
                        "%d differences in figures, %d in messages.",
                        found.figureDifferences().size(),
                        found.logDifferences().stream()
                                .mapToLong(LogDifference::count)
                                .sum());
    }

    /** Tables of the differences, none if there are none. */
    public static List<String> lines(Reconciled found) {
        List<String> lines = new ArrayList<>();
        add(
                FIGURES,
                found.figureDifferences().stream().map(ReconciledText::cells).toList(),
                lines);
        add(MESSAGES, found.logDifferences().stream().map(ReconciledText::cells).toList(), lines);
        return lines;
    }

    private static void add(TextTable table, List<List<String>> rows, List<String> lines) {
        if (rows.isEmpty()) {
            return;
        }
        lines.addAll(table.lines(rows.subList(0, Math.min(rows.size(), MOST_LISTED))));
        if (rows.size() > MOST_LISTED) {
            lines.add("and " + (rows.size() - MOST_LISTED) + " more; --json lists all of them.");
        }
    }

    private static List<String> cells(FigureDifference difference) {
        FigureKey key = difference.key();
        return List.of(
                key.vintage(),
                key.kpi(),
                key.refArea(),
                key.timePeriod(),
                difference.column(),
                difference.found(),
                difference.computed());
    }

    private static List<String> cells(LogDifference difference) {
        boolean isOfAll = difference.topic().isEmpty();
        String offsets = difference.firstOffset() == difference.lastOffset()
                ? Long.toString(difference.firstOffset())
                : difference.firstOffset() + "-" + difference.lastOffset();
        return List.of(
                isOfAll ? "(all)" : difference.topic(),
                isOfAll ? "" : Integer.toString(difference.partition()),
                isOfAll ? "" : offsets,
                Long.toString(difference.count()),
                difference.kind().meaning());
    }
}
