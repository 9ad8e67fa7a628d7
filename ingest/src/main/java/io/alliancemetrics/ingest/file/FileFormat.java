package io.alliancemetrics.ingest.file;

/** The formats in which offices hand in records. */
public enum FileFormat {
    CSV("CSV"),
    XLSX("a workbook (XLSX)"),
    /** One array of objects, or an object whose only member is such an array. */
    JSON("JSON"),
    /** One object a line. */
    JSON_LINES("JSON Lines");

    private final String description;

    FileFormat(String description) {
        this.description = description;
    }

    /** For messages. */
    String description() {
        return description;
    }

    boolean isJson() {
        return this == JSON || this == JSON_LINES;
    }
}
