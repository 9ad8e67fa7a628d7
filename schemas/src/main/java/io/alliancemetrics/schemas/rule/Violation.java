package io.alliancemetrics.schemas.rule;

/**
 * A rule that a record breaks.
 *
 * @param rule which
 * @param column the column or field; empty if the record as a whole is meant
 * @param found the value found, shortened to a length that a message can bear
 * @param expected what was expected there
 */
public record Violation(Rule rule, String column, String found, String expected) {
    private static final int MAX_FOUND = 120;

    public Violation {
        if (found.length() > MAX_FOUND) {
            found = found.substring(0, MAX_FOUND) + "… (" + found.length() + " characters)";
        }
    }

    /** With the rule's own words for what was expected. */
    public static Violation of(Rule rule, String column, String found) {
        return new Violation(rule, column, found, rule.expected());
    }

    /** {@code amount: found "-5", expected an amount of 0 or more}. */
    public String message() {
        String where = column.isEmpty() ? "" : column + ": ";
        String what = column.isEmpty() ? found : found.isEmpty() ? "nothing" : "\"" + found + "\"";
        return where + "found " + what + ", expected " + expected;
    }
}
