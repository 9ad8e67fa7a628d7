package io.alliancemetrics.ingest.pseudonym;

import java.util.List;

/**
 * What was done to a file. Nothing in it is personal.
 *
 * @param rows rows of the file
 * @param replaced how many ids were replaced
 * @param persons how many different pseudonyms were put in their place
 * @param kept how many ids had the form of a pseudonym already and were left
 * @param empty how many rows have no fellow id
 * @param looks columns that look as if they could still tell who a fellow is
 */
public record PseudonymReport(long rows, long replaced, long persons, long kept, long empty, List<Look> looks) {
    public PseudonymReport {
        looks = List.copyOf(looks);
    }

    /**
     * A column to look at.
     *
     * @param what is in it
     * @param firstLine the line where it was first seen
     * @param count in how many rows
     */
    public record Look(String column, PersonalLook what, long firstLine, long count) {}
}
