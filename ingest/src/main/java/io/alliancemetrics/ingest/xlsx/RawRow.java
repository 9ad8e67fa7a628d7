package io.alliancemetrics.ingest.xlsx;

import java.util.List;

/**
 * A row as the sheet's XML has it.
 *
 * @param line its number, from 1
 * @param hidden whether the workbook hides it
 * @param cells those that are there, in any order
 */
record RawRow(long line, boolean hidden, List<RawCell> cells) {}
