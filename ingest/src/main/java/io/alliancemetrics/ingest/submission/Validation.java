package io.alliancemetrics.ingest.submission;

import java.util.List;

/**
 * What the check of a file found.
 *
 * @param receipt what would become of its rows, as of a dry run
 * @param rows its first rows and its rejected ones, in the order of the file, up to a bound
 */
public record Validation(Receipt receipt, List<KeptRow> rows) {
    public Validation {
        rows = List.copyOf(rows);
    }
}
