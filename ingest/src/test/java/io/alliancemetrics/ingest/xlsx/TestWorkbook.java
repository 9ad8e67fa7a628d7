package io.alliancemetrics.ingest.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together from its XML, so that it can be wrong in every way. */
public final class TestWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    public TestWorkbook() {
        part(
                "[Content_Types].xml",
                HEADER + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part("_rels/.rels", relationships(relation("rId1", "officeDocument", "xl/workbook.xml")));
        relations.append(relation("rIdS", "sharedStrings", "sharedStrings.xml"));
        relations.append(relation("rIdT", "styles", "styles.xml"));
        shared("");
        styles("<xf numFmtId=\"0\"/>", "");
    }

    /** Style 1 is a date, 2 a date in a format of the workbook's own, 3 a number. */
    public TestWorkbook withDateStyles() {
        styles(
                "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"4\"/>",
                "<numFmt numFmtId=\"170\" formatCode=\"[$-412]yyyy\\-mm\\-dd;@\"/>");
        return this;
    }

    /** The texts that cells of type {@code s} refer to, as {@code si} elements. */
    public TestWorkbook shared(String items) {
        part("xl/sharedStrings.xml", HEADER + "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
        return this;
    }

    public TestWorkbook styles(String cellStyles, String formats) {
        part(
                "xl/styles.xml",
                HEADER + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats + "</numFmts><cellXfs>" + cellStyles
                        + "</cellXfs></styleSheet>");
        return this;
    }

    public TestWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** A sheet of {@code row} elements. */
    public TestWorkbook sheet(String name, String rows) {
        return sheet(name, "visible", rows);
    }

    public TestWorkbook sheet(String name, String state, String rows) {
        count++;
        sheets.append("<sheet name=\"" + name + "\" sheetId=\"" + count + "\" state=\"" + state + "\" r:id=\"rId"
                + count + "\"/>");
        relations.append(relation("rId" + count, "worksheet", "worksheets/sheet" + count + ".xml"));
        part(
                "xl/worksheets/sheet" + count + ".xml",
                HEADER + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return this;
    }

    /** A part as it is, instead of the one of that name if there is one. */
    public TestWorkbook part(String name, String content) {
        return part(name, utf8(content));
    }

    public TestWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** A row of texts; the first row is 1. */
    public static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append(
                    "<c r=\"" + (char) ('A' + i) + number + "\" t=\"inlineStr\"><is><t>" + texts[i] + "</t></is></c>");
        }
        return row + "</row>";
    }

    /** A row of {@code c} elements as they are. */
    public static String rawRow(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        all.putIfAbsent(
                "xl/workbook.xml",
                utf8(HEADER + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + properties
                        + "<sheets>" + sheets + "</sheets></workbook>"));
        all.putIfAbsent("xl/_rels/workbook.xml.rels", utf8(relationships(relations.toString())));
        return zipOfBytes(all);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Any ZIP archive of texts. */
    public static byte[] zip(Map<String, String> contents) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        contents.forEach((name, content) -> parts.put(name, utf8(content)));
        return zipOfBytes(parts);
    }

    private static byte[] zipOfBytes(Map<String, byte[]> contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relationships(String content) {
        return HEADER + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + content + "</Relationships>";
    }
}
