package io.alliancemetrics.ingest;

/**
 * What keeps a cell from being read, seen where only the file's format shows it; the rest of the row can still be checked.
 *
 * @param column the feed's column, or what the file calls the cell if it is none of the feed's
 * @param found what is there
 * @param expected what was expected there
 * @param howToMend what the office can do, as full sentences
 */
public record CellProblem(String column, String found, String expected, String howToMend) {}
