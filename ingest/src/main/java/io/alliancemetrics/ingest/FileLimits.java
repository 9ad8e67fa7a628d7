package io.alliancemetrics.ingest;

/**
 * Bounds that keep a broken or hostile file from filling the memory. They are far above what offices report.
 *
 * @param rows rows of records in a file
 * @param cellLength characters in a cell; the record rules allow 2,000
 * @param jsonDepth how deep JSON may be nested; a record needs 3
 * @param expandedBytes bytes of a workbook, uncompressed
 * @param sharedTextBytes memory for the texts that a workbook's cells share, which must be held while it is read
 * @param zipEntries files in a workbook's ZIP archive
 * @param expansionRatio how many times larger a workbook may be uncompressed than compressed, from the first 10 MB on
 */
public record FileLimits(
        long rows,
        int cellLength,
        int jsonDepth,
        long expandedBytes,
        long sharedTextBytes,
        int zipEntries,
        int expansionRatio) {
    public static final FileLimits DEFAULTS =
            new FileLimits(2_000_000, 10_000, 16, 1_000_000_000, 128_000_000, 1_000, 200);

    public FileLimits {
        if (rows < 1
                || cellLength < 1
                || jsonDepth < 3
                || expandedBytes < 1
                || sharedTextBytes < 1
                || zipEntries < 1
                || expansionRatio < 1) {
            throw new IllegalArgumentException("A limit is too small for any file: " + rows + " rows, " + cellLength
                    + " characters, JSON depth " + jsonDepth + " (3 or more), " + expandedBytes + " bytes, "
                    + sharedTextBytes + " bytes of shared texts, " + zipEntries + " entries, ratio " + expansionRatio);
        }
    }

    /** The same with another bound on rows. */
    public FileLimits withRows(long most) {
        return new FileLimits(most, cellLength, jsonDepth, expandedBytes, sharedTextBytes, zipEntries, expansionRatio);
    }

    /** The same with another bound on what a workbook may grow to. */
    public FileLimits withExpandedBytes(long most) {
        return new FileLimits(rows, cellLength, jsonDepth, most, sharedTextBytes, zipEntries, expansionRatio);
    }

    /** What is said of a cell that is longer. */
    public FileError cellTooLong(long line) {
        return new FileError(
                line,
                "a cell of more than " + cellLength + " characters",
                "cells of at most " + cellLength + " characters",
                "Shorten the text; look for a quotation mark that is opened and never closed, or for a whole file that was"
                        + " pasted into one cell.");
    }

    /** What is said of a file with more rows. */
    public FileError tooManyRows(long line) {
        return new FileError(
                line,
                "more than " + rows + " rows",
                "at most " + rows + " rows in a file",
                "Hand the records in as several files; nothing of this one was accepted.");
    }
}
