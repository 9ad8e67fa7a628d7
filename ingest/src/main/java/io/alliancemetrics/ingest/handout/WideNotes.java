package io.alliancemetrics.ingest.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Makes the notes of a workbook large enough for a few sentences. The library that writes workbooks makes every note two
 * rows high, which shows the beginning of the first one only.
 */
final class WideNotes {
    private static final int COLUMNS = 4;
    private static final int ROWS = 9;
    /** First column, offset, first row, offset, last column, offset, last row, offset. */
    private static final Pattern ANCHOR = Pattern.compile("<x:Anchor>(\\d+),0,(\\d+),0,\\d+,0,\\d+,0</x:Anchor>");

    private WideNotes() {}

    /** Copies a workbook, with larger notes. */
    static void copy(byte[] workbook, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // By its directory: the sizes in front of the entries are not those that a ZipInputStream asks for.
        try (ZipFile file = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntriesInPhysicalOrder())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                copy(entry.getName(), file.getInputStream(entry), zip);
                zip.closeEntry();
            }
        }
        // Not closed: the stream is the caller's.
        zip.finish();
        zip.flush();
    }

    private static void copy(String name, InputStream in, OutputStream out) throws IOException {
        if (name.endsWith(".vml")) {
            String drawing = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(ANCHOR.matcher(drawing).replaceAll(WideNotes::enlarged).getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(out);
        }
    }

    private static String enlarged(MatchResult anchor) {
        // Beside the cell, so that the cell stays in sight.
        int column = Integer.parseInt(anchor.group(1)) + 1;
        int row = Integer.parseInt(anchor.group(2));
        return Matcher.quoteReplacement("<x:Anchor>" + column + ",10," + row + ",0," + (column + COLUMNS) + ",0,"
                + (row + ROWS) + ",0</x:Anchor>");
    }
}
