package io.alliancemetrics.dashboards.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The frame of a chart: chart, table, download and definition, in {@code templates/chart.mustache}. The table is in the page
 * from the beginning; the chart is drawn over it by {@code assets/review/charts/<name>.js}.
 *
 * @param id of the element, one per page
 * @param name of the module that draws it
 * @param title what it shows
 * @param definition how to read it, or how it is computed
 * @param csv address of the same figures as CSV
 * @param json the same as JSON
 * @param data what the module is given, as JSON that cannot end a script element
 */
record Chart(String id, String name, String title, String definition, String csv, String json, String data) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    static {
        MAPPER.getFactory().setCharacterEscapes(new MarkupEscapes());
    }

    /**
     * A frame.
     *
     * @param api address of the figures without its ending and with its parameters, such as {@code /api/v1/roadmap}
     * @param query with its question mark; may be empty
     * @param data a record: exact decimals as text, names in the page's language
     */
    static Chart of(String id, String name, String title, String definition, String api, String query, Object data) {
        try {
            return new Chart(
                    id,
                    name,
                    title,
                    definition,
                    api + ".csv" + query,
                    api + ".json" + query,
                    MAPPER.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the data of the chart " + id + " as JSON", e);
        }
    }

    /** No text may look like the end of the element it is in. */
    private static final class MarkupEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] escapes = standardAsciiEscapesForJSON();

        MarkupEscapes() {
            escapes['<'] = CharacterEscapes.ESCAPE_STANDARD;
            escapes['>'] = CharacterEscapes.ESCAPE_STANDARD;
            escapes['&'] = CharacterEscapes.ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }

        /** Beyond ASCII nothing is escaped. */
        @Override
        public SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
