package io.alliancemetrics.ingest;

/**
 * A way in which cells of a file were read that are not written as the feed's columns ask for, but can mean one thing
 * only. Shown to the office, so that it sees what its file was taken to say.
 *
 * @param kind what was read in another way
 * @param column the feed's column; empty if the file as a whole is meant
 * @param firstLine the line where this was first done; 0 if the file as a whole is meant
 * @param found how it was written there
 * @param readAs what it was read as
 * @param count how many cells of the column were read in this way
 */
public record Reading(ReadingKind kind, String column, long firstLine, String found, String readAs, long count) {}
