package io.alliancemetrics.schemas.feed;

import java.util.List;

/**
 * A column of an office file.
 *
 * @param name as in the header row
 * @param type what it holds
 * @param required whether a cell may not be empty
 * @param codes the codes allowed, for {@link ColumnType#CODE}; otherwise empty
 * @param description for the office, one sentence
 * @param example a value that is accepted
 */
public record Column(
        String name, ColumnType type, boolean required, List<String> codes, String description, String example) {
    public Column {
        codes = List.copyOf(codes);
    }
}
