package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.ReadingKind;

/** What a cell may mean that is not written as its column asks for. */
sealed interface Meaning {
    /**
     * One thing only.
     *
     * @param standard the same as the column asks for it
     * @param kind what was written in another way
     */
    record Clear(String standard, ReadingKind kind) implements Meaning {}

    /**
     * Several things, or nothing that can be read without loss.
     *
     * @param expected what was expected, and why this is not read
     * @param howToMend what the office can do, as full sentences
     */
    record Unclear(String expected, String howToMend) implements Meaning {}
}
