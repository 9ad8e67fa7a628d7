package io.alliancemetrics.schemas.feed;

/** What a column of an office file holds, and how it is written there. */
public enum ColumnType {
    TEXT("text"),
    CODE("one of the codes"),
    WHOLE_NUMBER("a whole number of 1 or more"),
    TRUE_FALSE("true or false"),
    DATE("a date such as 2026-03-31"),
    PERIOD("a quarter such as 2026-Q3"),
    AREA("an ISO 3166-1 alpha-2 code such as KR"),
    CURRENCY("an ISO 4217 code such as EUR"),
    /** At most 2 decimals. */
    AMOUNT("a decimal number such as 1234.56, without thousands separators"),
    /** At most 8 decimals. */
    RATE("a decimal number such as 1479.11, without thousands separators");

    private final String expected;

    ColumnType(String expected) {
        this.expected = expected;
    }

    /** How a value is written, as the end of the sentence "expected …". */
    public String expected() {
        return expected;
    }
}
