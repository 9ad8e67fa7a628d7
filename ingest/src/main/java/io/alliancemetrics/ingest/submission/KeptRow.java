package io.alliancemetrics.ingest.submission;

import java.util.List;

/**
 * A row of a submitted file that is shown to the office again.
 *
 * @param line the line of the file on which it starts
 * @param rejected whether it was rejected
 * @param cells as written, in the order of the feed's columns, without what looks personal; empty if the cells could
 *     not be told apart
 */
public record KeptRow(long line, boolean rejected, List<String> cells) {
    public KeptRow {
        cells = List.copyOf(cells);
    }
}
