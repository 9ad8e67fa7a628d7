package io.alliancemetrics.schemas.rule;

/**
 * The catalogue of record rules. The gateway checks them when a file is submitted (all but {@link #REVISION_CONFLICT}, which
 * only the log can tell), the job checks them again for every message, whoever wrote it. Breaking any of them rejects
 * the record.
 */
public enum Rule {
    FIELD_MISSING("a value in a required field", "Fill in the field."),
    FIELD_INVALID(
            "a value of the field's type or code list",
            "Write the value as expected; the feed's template shows an example."),
    AMOUNT_NEGATIVE("an amount of 0 or more", "To correct an amount, send the record again with a higher revision."),
    AMOUNT_PRECISION(
            "at most 2 decimals (an exchange rate: 8)",
            "Round the amount; check that the decimal point is meant as one."),
    CURRENCY_UNKNOWN("a currency code of ISO 4217, such as EUR", "Use the three-letter code in capitals."),
    AREA_UNKNOWN("an area code of ISO 3166-1 alpha-2, such as KR", "Use the two-letter code in capitals."),
    OFFICE_MISMATCH(
            "the area of the office that reports",
            "Report only your own area; ask the area's own liaison office for the others."),
    DATE_ORDER("an end that is not before its beginning", "Check both dates."),
    DATE_IN_FUTURE("a day or quarter that has begun when the record is filed", "Report it once it has happened."),
    PERIOD_INVALID("a quarter such as 2026-Q3", "Write the year, -Q and the number of the quarter."),
    REVISION_INVALID(
            "a whole number of 1 or more", "The first version of a record is revision 1; count up from there."),
    REVISION_CONFLICT(
            "the content that this revision already has",
            "The first version in the log stands. To change the record, send it with a higher revision."),
    FELLOW_ID_PERSONAL(
            "a pseudonym without @ and without spaces",
            "Replace the name or address by a pseudonym that only your office can resolve: \"alliance pseudonymise\" does."),
    SCHEMA_UNKNOWN("a schema version that this project has published", "Write records with a schema from schemas/."),
    UNDECODABLE("Avro single-object encoding", "Check the program that writes to the topic.");

    private final String expected;
    private final String howToMend;

    Rule(String expected, String howToMend) {
        this.expected = expected;
        this.howToMend = howToMend;
    }

    /** What the rule expects, as the end of the sentence "expected …". */
    public String expected() {
        return expected;
    }

    /** What the office can do about it. */
    public String howToMend() {
        return howToMend;
    }
}
