package io.alliancemetrics.ingest.xlsx;

/**
 * A cell as the sheet's XML has it.
 *
 * @param position its column, from 0
 * @param type what its value is
 * @param value empty if there is none
 * @param hasValue whether a value is there, be it an empty text
 * @param isFormula whether the value is that of a formula
 * @param style number of its format
 */
record RawCell(int position, Type type, String value, boolean hasValue, boolean isFormula, int style) {
    enum Type {
        NUMBER,
        TEXT,
        BOOLEAN,
        ERROR,
        /** A date as ISO text, which few programs write. */
        ISO_DATE
    }
}
