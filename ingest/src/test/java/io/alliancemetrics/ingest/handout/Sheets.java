package io.alliancemetrics.ingest.handout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What is in a workbook. */
final class Sheets {
    private Sheets() {}

    /** Every part of it as text. */
    static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile file = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** The names of its sheets, in their order. */
    static List<String> names(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheets().map(Sheet::getName).toList();
        }
    }

    /** The rows of a sheet, each as texts; null where there is no cell. */
    static List<List<String>> rows(byte[] workbook, String sheet) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        for (List<Cell> row : cells(workbook, sheet)) {
            texts.add(new ArrayList<>(row.stream()
                    .map(cell -> cell == null ? null : cell.getText())
                    .toList()));
        }
        return texts;
    }

    /** The cells of a sheet; null where there is none. */
    static List<List<Cell>> cells(byte[] workbook, String sheet) throws IOException {
        ReadingOptions withFormats = new ReadingOptions(true, false);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook), withFormats)) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Row row : book.findSheet(sheet).orElseThrow().read()) {
                List<Cell> cells = new ArrayList<>();
                row.forEach(cells::add);
                rows.add(cells);
            }
            return rows;
        }
    }
}
