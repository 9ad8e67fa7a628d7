package io.alliancemetrics.cli.command;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.Reading;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.Warning;
import io.alliancemetrics.ingest.submission.Problem;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** A receipt as lines for people: what to mend first, then every rejected cell, then how the file was read. */
final class ReceiptText {
    private static final int MOST_CELLS = 50;

    private final List<String> lines = new ArrayList<>();
    private final Receipt receipt;
    private final long most;

    private ReceiptText(Receipt receipt, boolean all) {
        this.receipt = receipt;
        this.most = all ? Long.MAX_VALUE : MOST_CELLS;
    }

    /**
     * The lines.
     *
     * @param all whether to list all rejected cells that the receipt lists, or the first {@value #MOST_CELLS}
     */
    static List<String> lines(Receipt receipt, boolean all) {
        ReceiptText text = new ReceiptText(receipt, all);
        text.lines.add(receipt.summary());
        text.section(
                "The file",
                receipt.fileErrors().stream().map(ReceiptText::error).toList());
        text.section(
                "To mend", receipt.problems().stream().map(ReceiptText::problem).toList());
        text.section("Rejected cells", text.cells());
        text.section(
                "Read as", receipt.readings().stream().map(ReceiptText::reading).toList());
        text.section(
                "Look at", receipt.warnings().stream().map(ReceiptText::warning).toList());
        return text.lines.stream().map(ReceiptText::printable).toList();
    }

    private void section(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add("  " + title + ":");
            entries.forEach(entry -> lines.add("    " + entry));
        }
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>(receipt.rejectedCells().stream()
                .limit(most)
                .map(ReceiptText::cell)
                .toList());
        long more = receipt.rejectedCellCount() - cells.size();
        if (more > 0) {
            boolean allListed = cells.size() == receipt.rejectedCells().size();
            cells.add("and " + more + " more" + (allListed ? "." : "; --all lists them."));
        }
        return cells;
    }

    private static String error(FileError error) {
        String where = error.line() == 0 ? "" : "line " + error.line() + ": ";
        return where + "found " + error.found() + ", expected " + error.expected() + ". How to mend: "
                + error.howToMend();
    }

    private static String problem(Problem problem) {
        String where = problem.column().isEmpty() ? "" : " in " + problem.column();
        return problem.rule() + where + ": " + times(problem.count(), "cell") + ", the first in row "
                + problem.firstLine() + ". " + problem.rule().howToMend();
    }

    private static String cell(RejectedCell cell) {
        return "row " + cell.line() + (cell.column().isEmpty() ? ": " : ", ")
                + new Violation(cell.rule(), cell.column(), cell.found(), cell.expected()).message()
                + " [" + cell.rule() + "]. How to mend: " + cell.howToMend();
    }

    private static String reading(Reading reading) {
        return place(reading.column(), reading.firstLine()) + reading.kind().description() + ", \"" + reading.found()
                + "\" read as \"" + reading.readAs() + "\"" + again(reading.count());
    }

    private static String warning(Warning warning) {
        return place(warning.column(), warning.firstLine()) + warning.kind() + ", found \"" + warning.found() + "\""
                + again(warning.count()) + ". " + warning.advice();
    }

    private static String place(String column, long line) {
        String row = line == 0 ? "" : "row " + line;
        String both = row + (row.isEmpty() || column.isEmpty() ? "" : ", ") + column;
        return both.isEmpty() ? "" : both + ": ";
    }

    private static String again(long count) {
        return count == 1 ? "" : " (" + times(count, "time") + ")";
    }

    private static String times(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** What a file holds must not move the cursor or colour the terminal. */
    private static String printable(String line) {
        return line.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
