package io.alliancemetrics.ingest.handout;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes CSV in UTF-8, every cell through {@link SafeCell}. */
final class SafeCsv {
    /** Without it Excel takes the file for one in the encoding of the country. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer out;
    private final CsvWriter csv;

    private SafeCsv(Writer out) {
        this.out = out;
        this.csv = CsvWriter.builder().build(out);
    }

    /** For programs: without a byte order mark. */
    static SafeCsv plain(OutputStream out) {
        return new SafeCsv(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** For people with a spreadsheet. */
    static SafeCsv forSpreadsheets(OutputStream out) throws IOException {
        SafeCsv csv = plain(out);
        csv.out.write(BYTE_ORDER_MARK);
        return csv;
    }

    void row(String... cells) {
        row(Arrays.asList(cells));
    }

    void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(SafeCell::csv).toList());
    }

    /** Leaves the stream open: it is the caller's. */
    void flush() throws IOException {
        csv.flush();
        out.flush();
    }
}
