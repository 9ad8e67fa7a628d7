package io.alliancemetrics.ingest.csv;

/**
 * Bounds in characters (or cells) that keep a broken file from filling the memory. They are far above what a record may hold:
 * a text of 2,000 characters, which the record rules check.
 */
final class CsvLimits {
    static final int CELL = 10_000;
    static final int ROW = 100_000;
    static final int CELLS = 500;
    static final int LOOK_AHEAD = 16_384;

    /** An unclosed quotation mark makes the parser collect text up to here. */
    static final int BUFFER = 65_536;

    private CsvLimits() {}
}
