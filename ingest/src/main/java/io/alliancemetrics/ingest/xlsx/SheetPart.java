package io.alliancemetrics.ingest.xlsx;

/**
 * A sheet of a workbook.
 *
 * @param name as its tab says
 * @param part where it is in the archive
 * @param visible whether its tab is shown
 */
record SheetPart(String name, String part, boolean visible) {}
