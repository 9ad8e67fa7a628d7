package io.alliancemetrics.ingest;

/**
 * Something that does not keep a row out, but that the office should look at.
 *
 * @param kind what kind of thing
 * @param column the feed's column; empty if the file as a whole is meant
 * @param firstLine the line where it was first seen; 0 if the file as a whole is meant
 * @param found what was seen there; never what looks like a person's name or address
 * @param advice what the office should look at, as full sentences
 * @param count how often it was seen
 */
public record Warning(WarningKind kind, String column, long firstLine, String found, String advice, long count) {}
