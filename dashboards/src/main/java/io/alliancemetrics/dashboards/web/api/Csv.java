package io.alliancemetrics.dashboards.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes CSV (RFC 4180, UTF-8, header row); what is missing is an empty field. */
final class Csv {
    private Csv() {}

    static byte[] of(List<String> header, Stream<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(bytes)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write CSV into memory", e);
        }
        return bytes.toByteArray();
    }

    /** A spreadsheet must take text as text: one that looks like a formula gets an apostrophe in front. */
    static String text(String value) {
        boolean looksLikeFormula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return looksLikeFormula ? "'" + value : value;
    }

    static String number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }

    /** A code or a quarter; its own text. */
    static String code(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
