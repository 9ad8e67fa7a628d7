package io.alliancemetrics.ingest.file;

import io.alliancemetrics.ingest.text.TextCharsets;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the sender says of a file.
 *
 * @param format the format that the content type or, if that leaves it open, the file name says; empty if neither does
 * @param said the words that say so, for messages
 * @param isNamedAsSomethingElse whether the file has the extension of a format that is not read
 * @param charset of a text; empty if not said
 */
record Declared(Optional<FileFormat> format, String said, boolean isNamedAsSomethingElse, Optional<Charset> charset) {
    private static final int MAX_SHOWN = 80;
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)\"?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, FileFormat> BY_TYPE = Map.ofEntries(
            Map.entry("text/csv", FileFormat.CSV),
            Map.entry("application/csv", FileFormat.CSV),
            Map.entry("text/comma-separated-values", FileFormat.CSV),
            Map.entry("text/tab-separated-values", FileFormat.CSV),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileFormat.XLSX),
            Map.entry("application/vnd.ms-excel.sheet.macroenabled.12", FileFormat.XLSX),
            Map.entry("application/json", FileFormat.JSON),
            Map.entry("text/json", FileFormat.JSON),
            Map.entry("application/x-ndjson", FileFormat.JSON_LINES),
            Map.entry("application/ndjson", FileFormat.JSON_LINES),
            Map.entry("application/jsonl", FileFormat.JSON_LINES),
            Map.entry("application/x-jsonl", FileFormat.JSON_LINES),
            Map.entry("application/jsonlines", FileFormat.JSON_LINES),
            Map.entry("application/x-jsonlines", FileFormat.JSON_LINES));

    private static final Map<String, FileFormat> BY_EXTENSION = Map.of(
            "csv", FileFormat.CSV,
            "tsv", FileFormat.CSV,
            "xlsx", FileFormat.XLSX,
            "xlsm", FileFormat.XLSX,
            "json", FileFormat.JSON,
            "jsonl", FileFormat.JSON_LINES,
            "ndjson", FileFormat.JSON_LINES);

    private static final Set<String> OTHER_EXTENSIONS = Set.of(
            "xls", "xlsb", "ods", "numbers", "doc", "docx", "odt", "rtf", "pdf", "ppt", "pptx", "htm", "html", "xml",
            "zip", "gz", "7z", "rar", "png", "jpg", "jpeg", "gif", "avro", "parquet", "sqlite", "db", "exe");

    /** Types that programs send when they do not know; Windows sends that of Excel for every CSV file. */
    private static boolean saysNothing(String type) {
        return switch (type) {
            case "", "application/octet-stream", "binary/octet-stream", "text/plain", "application/vnd.ms-excel" ->
                true;
            default -> false;
        };
    }

    static Declared of(String fileName, String contentType) throws UnsupportedFormatException {
        String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        FileFormat byType = BY_TYPE.get(type);
        if (byType == null && !saysNothing(type)) {
            throw new UnsupportedFormatException("Found the content type \"" + shown(type)
                    + "\", expected text/csv, application/json, application/x-ndjson or that of an .xlsx workbook, or"
                    + " application/octet-stream. How to mend: Send one of these formats and say which.");
        }
        Optional<Charset> charset = charset(contentType);
        FileFormat byName = BY_EXTENSION.get(extension(fileName));
        refuseContradiction(type, byType, fileName, byName);
        if (byType != null) {
            boolean nameSaysMore = byType == FileFormat.JSON && byName == FileFormat.JSON_LINES;
            return new Declared(
                    Optional.of(nameSaysMore ? byName : byType), "the content type \"" + type + "\"", false, charset);
        }
        String said = "the name \"" + FileNames.shown(fileName) + "\"";
        boolean other = OTHER_EXTENSIONS.contains(extension(fileName));
        return new Declared(Optional.ofNullable(byName), said, other, charset);
    }

    /** JSON and JSON Lines are often called the same. */
    private static void refuseContradiction(String type, FileFormat byType, String fileName, FileFormat byName)
            throws UnsupportedFormatException {
        boolean agree = byType == null || byName == null || byType == byName || (byType.isJson() && byName.isJson());
        if (!agree) {
            throw new UnsupportedFormatException("Found the content type \"" + type + "\" for a file that is named \""
                    + FileNames.shown(fileName) + "\", expected both to say the same. How to mend: Correct whichever"
                    + " is wrong, or send application/octet-stream.");
        }
    }

    private static Optional<Charset> charset(String contentType) throws UnsupportedFormatException {
        Matcher matcher = CHARSET.matcher(contentType);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Optional<Charset> charset = TextCharsets.named(matcher.group(1));
        if (charset.isEmpty()) {
            throw new UnsupportedFormatException("Found the charset \"" + shown(matcher.group(1))
                    + "\" in the content type, expected " + TextCharsets.NAMES
                    + ". How to mend: Save the file as UTF-8 and say charset=utf-8, or nothing.");
        }
        return charset;
    }

    static String extension(String fileName) {
        String name = FileNames.base(fileName);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shown(String text) {
        return FileNames.printable(text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text);
    }
}
