package io.alliancemetrics.ingest.file;

/** The formats in which offices hand in records. */
public enum FileFormat {
    CSV,
    XLSX,
    /** One array of objects, or an object whose only member is such an array. */
    JSON,
    /** One object a line. */
    JSON_LINES
}
