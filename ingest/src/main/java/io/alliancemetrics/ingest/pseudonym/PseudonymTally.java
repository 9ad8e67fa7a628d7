package io.alliancemetrics.ingest.pseudonym;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Counts what is done to a file. */
final class PseudonymTally {
    private final Set<String> pseudonyms = new HashSet<>();
    private final Map<String, PseudonymReport.Look> looks = new LinkedHashMap<>();
    private long rows;
    private long replaced;
    private long kept;
    private long empty;

    void row() {
        rows++;
    }

    void replaced(String pseudonym) {
        replaced++;
        pseudonyms.add(pseudonym);
    }

    void kept() {
        kept++;
    }

    void empty() {
        empty++;
    }

    void look(String column, PersonalLook what, long line) {
        looks.merge(
                column + " " + what,
                new PseudonymReport.Look(column, what, line, 1),
                (first, next) ->
                        new PseudonymReport.Look(first.column(), first.what(), first.firstLine(), first.count() + 1));
    }

    PseudonymReport report() {
        return new PseudonymReport(rows, replaced, pseudonyms.size(), kept, empty, new ArrayList<>(looks.values()));
    }
}
