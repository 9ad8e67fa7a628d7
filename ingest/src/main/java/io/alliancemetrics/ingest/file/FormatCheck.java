package io.alliancemetrics.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Compares what a file is with what its sender says it is. */
final class FormatCheck {
    private FormatCheck() {}

    static FileFormat of(Declared declared, Content content) throws UnsupportedFormatException {
        Optional<FileFormat> said = declared.format();
        FileFormat format =
                switch (content) {
                    case WORKBOOK -> FileFormat.XLSX;
                    case JSON_ARRAY -> FileFormat.JSON;
                    case JSON_OBJECT -> said.filter(FileFormat::isJson).orElse(FileFormat.JSON_LINES);
                    case TEXT -> FileFormat.CSV;
                    case BLANK -> said.orElse(FileFormat.CSV);
                };
        if (said.isPresent() && !agree(said.orElseThrow(), format, content)) {
            throw contradiction(declared, found(content, format));
        }
        if (said.isEmpty() && declared.isNamedAsSomethingElse()) {
            throw namedAsSomethingElse(declared, found(content, format));
        }
        refuseOtherCharset(declared, format);
        return format;
    }

    /** An array of records in a file of JSON Lines is an error that the reader explains better. */
    private static boolean agree(FileFormat said, FileFormat found, Content content) {
        return content == Content.BLANK ? said != FileFormat.XLSX : said == found || (said.isJson() && found.isJson());
    }

    private static String found(Content content, FileFormat format) {
        return switch (content) {
            case BLANK -> "an empty file";
            case WORKBOOK -> "a workbook or another ZIP archive";
            case JSON_ARRAY, JSON_OBJECT -> "JSON";
            case TEXT -> "text that is not JSON, such as " + format.description();
        };
    }

    private static UnsupportedFormatException contradiction(Declared declared, String found) {
        return new UnsupportedFormatException("Found " + found + ", expected "
                + declared.format().orElseThrow().description() + ", as " + declared.said()
                + " says. How to mend: Check that this is the right file; if it is, say what it is, or send"
                + " application/octet-stream and no extension.");
    }

    private static UnsupportedFormatException namedAsSomethingElse(Declared declared, String found) {
        return new UnsupportedFormatException("Found " + found + " in " + declared.said()
                + ", expected a name that ends in .csv, .xlsx, .json or .jsonl. How to mend: Check that this is the right"
                + " file; if it is, name it as what it is.");
    }

    private static void refuseOtherCharset(Declared declared, FileFormat format) throws UnsupportedFormatException {
        boolean other = declared.charset()
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .isPresent();
        if (format.isJson() && other) {
            throw new UnsupportedFormatException("Found the charset "
                    + declared.charset().orElseThrow() + " for JSON, expected UTF-8, in which JSON is always written."
                    + " How to mend: Write the file in UTF-8 and leave the charset out.");
        }
    }
}
