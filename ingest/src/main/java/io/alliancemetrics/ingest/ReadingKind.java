package io.alliancemetrics.ingest;

/** What may be written in another way than a feed's columns ask for and is read nevertheless. */
public enum ReadingKind {
    ENCODING("another encoding than UTF-8"),
    SEPARATOR("another separator than a comma"),
    SHEET("the sheet that was read"),
    HEADER_ROW("a header that is not in the first row"),
    COLUMN_NAME("a column name in another spelling"),
    HIDDEN_ROWS("rows that the workbook hides"),
    DECIMAL_COMMA("a decimal comma"),
    THOUSANDS_SEPARATOR("separators between thousands"),
    DATE_ORDER("a date in another order"),
    EXCEL_DATE("a date cell or serial date"),
    NUMBER_CELL("a number cell"),
    FORMULA("the value of a formula"),
    CODE_SPELLING("a code in another spelling"),
    PERIOD_SPELLING("a quarter in another spelling");

    private final String description;

    ReadingKind(String description) {
        this.description = description;
    }

    /** A noun phrase for people. */
    public String description() {
        return description;
    }
}
