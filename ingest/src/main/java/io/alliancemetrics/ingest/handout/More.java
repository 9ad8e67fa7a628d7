package io.alliancemetrics.ingest.handout;

/** What is said where a list is cut off. */
final class More {
    static final String HOW_TO_MEND = "Correct what the listed ones have in common and submit the file again.";

    private More() {}
}
