package io.alliancemetrics.schemas.feed;

import io.alliancemetrics.schemas.value.CodeList;
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

    /** All values that the column may have, in the order in which a list shows them; empty if they cannot be listed. */
    public List<String> validCodes() {
        return switch (type) {
            case CODE -> codes;
            case TRUE_FALSE -> List.of("true", "false");
            case AREA -> CodeList.REF_AREA.codes().stream().sorted().toList();
            case CURRENCY -> CodeList.CURRENCY.codes().stream().sorted().toList();
            case TEXT, WHOLE_NUMBER, DATE, PERIOD, AMOUNT, RATE -> List.of();
        };
    }
}
