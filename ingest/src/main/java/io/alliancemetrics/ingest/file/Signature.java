package io.alliancemetrics.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats that are not read, told by how their files begin, so that the sender learns what it has sent. */
enum Signature {
    PDF("%PDF", "a PDF document", Advice.TABLE),
    GZIP("\u001F\u008B", "a gzip archive", Advice.UNPACK),
    BZIP2("BZh", "a bzip2 archive", Advice.UNPACK),
    XZ("\u00FD7zXZ", "an xz archive", Advice.UNPACK),
    ZSTD("(\u00B5/\u00FD", "a zstd archive", Advice.UNPACK),
    SEVEN_ZIP("7z\u00BC\u00AF", "a 7z archive", Advice.UNPACK),
    RAR("Rar!", "a RAR archive", Advice.UNPACK),
    PNG("\u0089PNG", "a PNG image", Advice.TABLE),
    JPEG("\u00FF\u00D8\u00FF", "a JPEG image", Advice.TABLE),
    GIF("GIF8", "a GIF image", Advice.TABLE),
    AVRO(
            "Obj\u0001",
            "an Avro file",
            "Send CSV, XLSX or JSON, or write the records to Kafka as the documentation shows."),
    PARQUET("PAR1", "a Parquet file", Advice.EXPORT),
    SQLITE("SQLite format 3", "an SQLite database", Advice.EXPORT),
    RTF("{\\rtf", "a Rich Text document", Advice.TABLE),
    EXECUTABLE("\u007FELF", "a program", Advice.TABLE);

    private final byte[] start;
    private final String description;
    private final String advice;

    Signature(String start, String description, String advice) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
        this.description = description;
        this.advice = advice;
    }

    static Optional<Signature> of(byte[] file) {
        return Arrays.stream(values())
                .filter(signature -> startsWith(file, signature.start))
                .findFirst();
    }

    String description() {
        return description;
    }

    String advice() {
        return advice;
    }

    /** Web pages and XML, which some systems export under the name of a workbook. */
    static boolean isMarkup(String text) {
        String start = text.substring(0, Math.min(text.length(), 100)).toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")
                || start.startsWith("<table")
                || start.startsWith("<head")
                || start.startsWith("<meta");
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static final class Advice {
        private static final String TABLE = "Send the table itself, as CSV, XLSX or JSON.";
        private static final String UNPACK = "Unpack it and send the file that is in it.";
        private static final String EXPORT = "Export the table as CSV, XLSX or JSON.";

        private Advice() {}
    }
}
