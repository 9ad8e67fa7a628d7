package io.alliancemetrics.ingest;

import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;

/**
 * A cell because of which a row was rejected.
 *
 * @param line the line of the file on which the row starts
 * @param column the column; empty if the row as a whole is meant
 * @param found the value as written, shortened; never one that looks like a person's name or address
 * @param rule which rule it breaks
 * @param expected what was expected there
 * @param howToMend what the office can do, as full sentences
 */
public record RejectedCell(long line, String column, String found, Rule rule, String expected, String howToMend) {

    /** With the rule's own advice. */
    public static RejectedCell of(long line, Violation violation) {
        Rule rule = violation.rule();
        return new RejectedCell(
                line, violation.column(), violation.found(), rule, violation.expected(), rule.howToMend());
    }

    /** {@code kr/rd-spend.csv:6 revision: found "x", expected a whole number of 1 or more [REVISION_INVALID]. How to …}. */
    public String message(String file) {
        return file + ":" + line + (column.isEmpty() ? ": " : " ")
                + new Violation(rule, column, found, expected).message()
                + " [" + rule + "]. How to mend: " + howToMend;
    }
}
