package io.alliancemetrics.ingest.file;

import io.alliancemetrics.ingest.GeneratedCsv;
import io.alliancemetrics.ingest.xlsx.TestWorkbook;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is handed in by mistake or malice, each as exports of South Korea. */
public final class MalformedInputs {
    /** A header that is right. */
    public static final String HEADER = "record_id,ref_area,time_period,category,amount,currency\n";

    /** A row that is right. */
    public static final String GOOD = "X-1,KR,2026-Q1,SOFTWARE,100.00,KRW\n";

    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ANY = "application/octet-stream";
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final String[] NAMES = HEADER.trim().split(",", -1);
    private static final int CELL_OF_200_MB = 200_000_000;
    private static final int LARGE = 30_000_000;

    private MalformedInputs() {}

    public static List<MalformedInput> all() {
        List<MalformedInput> all = new ArrayList<>();
        all.addAll(ofTypes());
        all.addAll(ofText());
        all.addAll(ofHeaders());
        all.addAll(ofRows());
        all.addAll(ofJson());
        all.addAll(ofWorkbooks());
        all.addAll(ofSheets());
        return all;
    }

    private static List<MalformedInput> ofTypes() {
        return List.of(
                input("workbook as text/csv", CSV, "a.csv", workbook(), "a workbook or another ZIP archive"),
                input("CSV as workbook", XLSX, "a.xlsx", csv(GOOD), "expected a workbook (XLSX), as the content type"),
                input("CSV as JSON", JSON, "a.json", csv(GOOD), "text that is not JSON"),
                input("JSON as CSV", CSV, "a.csv", "[{}]", "Found JSON, expected CSV"),
                input("CSV that is named .xlsx", ANY, "a.xlsx", csv(GOOD), "as the name \"a.xlsx\" says"),
                input("CSV that is named .pdf", ANY, "a.pdf", csv(GOOD), "expected a name that ends in .csv"),
                input("type and name contradict", CSV, "a.json", csv(GOOD), "expected both to say the same"),
                input("image", "image/png", "a.png", "\u0089PNG\r\n", "Found the content type \"image/png\""),
                input("image without a type", "", "scan", latin("\u0089PNG\r\n\u001A\n"), "Found a PNG image"),
                input("form", "application/x-www-form-urlencoded", "", csv(GOOD), "x-www-form-urlencoded"),
                input("type that is none", "csv", "a.csv", csv(GOOD), "Found the content type \"csv\""),
                input("PDF", "", "", "%PDF-1.7\n…", "Found a PDF document"),
                input("gzip", ANY, "a.csv", gzip(csv(GOOD)), "Found a gzip archive"),
                input("web page named .xls", ANY, "a.xls", "<html><table><tr><td>", "a web page or an XML document"),
                input("old workbook", "application/vnd.ms-excel", "a.xls", oldWorkbook(""), "save it as .xlsx"),
                input("workbook with password", XLSX, "a.xlsx", oldWorkbook("EncryptedPackage"), "with a password"),
                input("Avro file", ANY, "a.avro", "Obj\u0001…", "Found an Avro file"),
                input(
                        "charset that is not read",
                        CSV + "; charset=euc-kr",
                        "a.csv",
                        csv(GOOD),
                        "the charset \"euc-kr\""),
                input("charset for JSON", JSON + ";charset=utf-16", "a.json", "[]", "in which JSON is always written"),
                input("empty workbook", XLSX, "a.xlsx", "", "Found an empty file"),
                input("path in the file name", "", "../../etc/passwd.pdf", csv(GOOD), "in the name \"passwd.pdf\""));
    }

    private static List<MalformedInput> ofText() {
        return List.of(
                input("nothing", CSV, "a.csv", "", "an empty file"),
                input("blanks only", CSV, "a.csv", " \n\t\n,,,\n", "an empty file"),
                input("byte order mark only", CSV, "a.csv", "\uFEFF", "an empty file"),
                input("zero byte", CSV, "a.csv", csv("X-\0,KR"), "the byte 00, a control character"),
                input("zero bytes only", CSV, "a.csv", "\0".repeat(1_000), "UTF-16 without a byte order mark"),
                input("control character", CSV, "a.csv", csv("X-\u0007,KR"), "the byte 07, a control character"),
                input(
                        "UTF-16 without mark",
                        CSV,
                        "a.csv",
                        csv(GOOD).getBytes(StandardCharsets.UTF_16LE),
                        "UTF-16 without a byte order mark"),
                input("UTF-16 cut in two", CSV, "a.csv", cut(csv(GOOD).getBytes(StandardCharsets.UTF_16), 1), "half a"),
                input("UTF-32", CSV, "a.csv", csv(GOOD).getBytes(Charset.forName("UTF-32LE")), "UTF-16 without"),
                input("no text in any encoding", CSV, "a.csv", latin(csv("X-\u0081\u008D,KR")), "the byte 81"),
                input(
                        "invalid UTF-8 with a mark",
                        CSV,
                        "a.csv",
                        latin("\u00EF\u00BB\u00BF" + csv("X-\u00E9,KR")),
                        "E9"),
                input("said to be UTF-8", CSV + ";charset=utf-8", "a.csv", latin(csv("X-\u00E9,KR")), "as the file is"),
                input(
                        "two encodings in one file",
                        CSV,
                        "a.csv",
                        latin(csv("\u00C3\u00A9\u00C3\u00A8,\u00E9")),
                        "although other characters of the file are"),
                input(
                        "Korean encoding",
                        CSV,
                        "a.csv",
                        csv("\uD55C\uAD6D\uC5B4 \uC815\uBD80,KR").getBytes(Charset.forName("EUC-KR")),
                        "may be in one of many encodings"),
                input(
                        "ISO 8859-1 with controls",
                        CSV + ";charset=iso-8859-1",
                        "a.csv",
                        latin(csv("\u0085,")),
                        "byte 85"),
                input("UTF-8 said to be another", CSV + ";charset=windows-1252", "a.csv", csv("é,KR"), "the byte C3"),
                input(
                        "mark and charset contradict",
                        CSV + ";charset=windows-1252",
                        "a.csv",
                        "\uFEFFa",
                        "byte order mark"));
    }

    private static List<MalformedInput> ofHeaders() {
        String many = IntStream.range(0, 501).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        return List.of(
                input("rows without header", CSV, "a.csv", GOOD.repeat(3), "no header row"),
                input("header of another feed", CSV, "a.csv", "record_id,currency,rate\n", "unknown column \"rate\""),
                input("misspelt column", CSV, "a.csv", HEADER.replace("amount", "amuont"), "did you mean amount?"),
                input("column that is missing", CSV, "a.csv", HEADER.replace(",amount", ""), "without amount"),
                input(
                        "column twice",
                        CSV,
                        "a.csv",
                        HEADER.replace("amount", "amount,Amount"),
                        "more than once: amount"),
                input("column of no feed", CSV, "a.csv", HEADER.replace("amount", "amount,x"), "unknown column \"x\""),
                input("501 columns", CSV, "a.csv", many + "\n", "more than 500 cells"),
                input("header in row 30", CSV, "a.csv", "title\n".repeat(29) + csv(GOOD), "no header row"),
                input("separator that is none", CSV, "a.csv", "sep=:\n" + csv(GOOD), "the separator \":\""),
                input("one column of all", CSV, "a.csv", HEADER.replace(',', ':') + GOOD, "no header row"));
    }

    private static List<MalformedInput> ofRows() {
        return List.of(
                input("quotation mark not closed", CSV, "a.csv", csv("\"X-1,KR"), "opened and not closed"),
                input("text after quotation mark", CSV, "a.csv", csv("\"X\"1,KR"), "after a closing quotation mark"),
                input("row too short", CSV, "a.csv", csv("X-1,KR,2026-Q1\n"), "a row of 3 cells, expected 6"),
                input("row too long", CSV, "a.csv", csv("X-1,KR,2026-Q1,SOFTWARE,1,000,KRW\n"), "a row of 7 cells"),
                input(
                        "row of errors",
                        CSV,
                        "a.csv",
                        csv("#N/A,#N/A,#REF!,#VALUE!,,#NAME?\n"),
                        "nothing but spreadsheet"),
                input("error in a cell", CSV, "a.csv", csv(GOOD.replace("100.00", "#DIV/0!")), "a formula that fails"),
                input("formula as text", CSV, "a.csv", csv(GOOD.replace("100.00", "=1+1")), "[FIELD_INVALID]"),
                input("ambiguous amount", CSV, "a.csv", csv(GOOD.replace("100.00", "1.234")), "may mean 1234 or 1.234"),
                huge("cell of 200 MB", CSV, "a.csv", HEADER + "\"", "x".repeat(1_000), "more than 10000 characters"),
                large("large header", CSV, "a.csv", "record_id,", "x".repeat(1_000), "more than 10000 characters"),
                large("millions of separators", CSV, "a.csv", HEADER, ",".repeat(1_000), "more than 500 cells"));
    }

    private static List<MalformedInput> ofJson() {
        String deep = "[".repeat(100_000);
        String name = "{\"record_id\":\"X-1\"";
        return List.of(
                input("blank JSON", JSON, "a.json", "  ", "an empty file"),
                input("JSON cut off", JSON, "a.json", "[" + name, "the end of the file inside of a value"),
                input("deep JSON", JSON, "a.json", deep, "nested more than 16 deep"),
                input("deep JSON in a record", JSON, "a.json", "[{\"a\":" + deep, "nested more than 16 deep"),
                input("comma too many", JSON, "a.json", "[" + name + "},]", "a comma too many"),
                input("comment in JSON", JSON, "a.json", "[/* x */]", "a comment"),
                input("NaN", JSON, "a.json", "[{\"amount\":NaN}]", "NaN or Infinity"),
                input("single quotes", JSON, "a.json", "[{'record_id':1}]", "quotation mark is missing"),
                input("two documents", JSON, "a.json", "[]\n[]", "something after the end"),
                input("JSON Lines as JSON", JSON, "a.json", name + "}\n" + name + "}\n", "application/x-ndjson"),
                input("two objects on a line", LINES, "a.jsonl", name + "}" + name + "}", "two records on one line"),
                input("line break in a text", LINES, "a.jsonl", "{\"record_id\":\"X\n\"}", "not escaped"),
                input("JSON in Latin 1", JSON, "a.json", latin("[{\"record_id\":\"\u00E9\"}]"), "the byte E9"),
                input("JSON in UTF-16", JSON, "a.json", "[]".getBytes(StandardCharsets.UTF_16), "the byte FE"),
                input("zero byte in JSON", JSON, "a.json", "[{\"record_id\":\"\0\"}]", "not escaped"),
                input("member that is no column", JSON, "a.json", "[{\"amout\":1}]", "did you mean amount?"),
                input("member twice", JSON, "a.json", "[{\"amount\":1,\"amount\":2}]", "the member twice"),
                input("nested value", JSON, "a.json", "[{\"amount\":{\"EUR\":1}}]", "found \"an object\""),
                input("no objects", JSON, "a.json", "[1,2]", "a value in the place of a record"),
                input("wrapper with more", JSON, "a.json", "{\"data\":[],\"page\":1}", "other members"),
                huge("text of 200 MB", JSON, "a.json", "[{\"record_id\":\"", "x".repeat(1_000), "more than 10000"),
                large("large number", JSON, "a.json", "[{\"amount\":1", "0".repeat(1_000), "more than 10000"),
                large("large name", JSON, "a.json", "[{\"", "x".repeat(1_000), "thousands of"));
    }

    private static List<MalformedInput> ofWorkbooks() {
        byte[] good = workbook();
        return List.of(
                workbook("workbook cut off", cut(good, 100), "damaged or not complete"),
                workbook("first bytes of a workbook", Arrays.copyOf(good, 60), "damaged or not complete"),
                workbook("workbook with a byte altered", altered(good), "damaged"),
                workbook("ZIP of a CSV file", zip("a.csv", csv(GOOD)), "a ZIP archive with files in it"),
                workbook("empty ZIP", TestWorkbook.zip(Map.of()), "a ZIP archive that is no workbook"),
                workbook("Word document", zip("word/document.xml", "<x/>"), "a Word document"),
                workbook("presentation", zip("ppt/presentation.xml", "<x/>"), "a presentation"),
                workbook("binary workbook", zip("xl/workbook.bin", "x"), "a binary workbook (.xlsb)"),
                workbook(
                        "OpenDocument",
                        TestWorkbook.zip(Map.of("mimetype", "application/vnd.oasis", "content.xml", "<x/>")),
                        "an OpenDocument file (.ods)"),
                workbook(
                        "parts missing", zip("[Content_Types].xml", "<Types/>"), "the part xl/workbook.xml is missing"),
                workbook("ZIP bomb", bomb("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), "times its size"),
                workbook("ZIP bomb without tags", bomb("          "), "holds a text of more than"),
                workbook("bomb of shared texts", sharedBomb(), "bytes of memory"),
                workbook("2,000 parts", manyParts(), "more than 1000 parts"),
                workbook("external entity", withEntity("SYSTEM \"file:///etc/hostname\""), "damaged"),
                workbook("entities in entities", withEntity("\"&b;&b;&b;&b;\""), "damaged"),
                workbook("no visible sheet", hidden(), "without a visible sheet"),
                workbook("no sheet", new TestWorkbook().bytes(), "without a visible sheet"),
                workbook(
                        "XML that is none",
                        new TestWorkbook().part("xl/workbook.xml", "<<").bytes(),
                        "XML is broken"));
    }

    private static List<MalformedInput> ofSheets() {
        return List.of(
                sheet("empty sheet", "", "an empty sheet \"Sheet\""),
                sheet("titles only", TestWorkbook.row(1, "Exports of 2026"), "no header row"),
                sheet(
                        "column ZZZZZZZ",
                        TestWorkbook.rawRow(1, "<c r=\"ZZZZZZZ1\"><v>1</v></c>"),
                        "an address that is none"),
                sheet("column 600", TestWorkbook.rawRow(1, "<c r=\"WB1\"><v>1</v></c>"), "more than 500 cells"),
                sheet("rows backwards", TestWorkbook.row(2, NAMES) + TestWorkbook.row(1, NAMES), "not in order"),
                sheet("row number that is none", "<row r=\"x\"/>", "a number that is none"),
                sheet(
                        "text that is not there",
                        TestWorkbook.rawRow(1, "<c t=\"s\"><v>9</v></c>"),
                        "a text that is not"),
                sheet("cell of no type", TestWorkbook.rawRow(1, "<c t=\"zz\"><v>9</v></c>"), "an unknown type"),
                sheet("long cell", TestWorkbook.row(1, "x".repeat(20_000)), "more than 10000 characters"),
                record("formula without value", "<c r=\"E2\"><f>1+1</f></c>", "a formula whose value was not saved"),
                record("date for an amount", "<c r=\"E2\" s=\"1\"><v>46000</v></c>", "a date cell (2025-12-09)"),
                record(
                        "too many digits",
                        "<c r=\"E2\"><v>1.2345678901234568E+17</v></c>",
                        "spreadsheets keep 15 digits"),
                record(
                        "error of a formula",
                        "<c r=\"E2\" t=\"e\"><f>A1</f><v>#N/A</v></c>",
                        "nothing but spreadsheet errors"),
                record("value without a column", "<c r=\"H2\"><v>5</v></c>", "nothing in a column that has no name"));
    }

    private static MalformedInput sheet(String name, String rows, String expected) {
        return workbook(name, new TestWorkbook().sheet("Sheet", rows).bytes(), expected);
    }

    /** A row with only these cells. */
    private static MalformedInput record(String name, String cells, String expected) {
        String rows = TestWorkbook.row(1, NAMES) + TestWorkbook.rawRow(2, cells);
        return workbook(
                name, new TestWorkbook().withDateStyles().sheet("Sheet", rows).bytes(), expected);
    }

    private static byte[] workbook() {
        return new TestWorkbook()
                .sheet(
                        "ai-exports",
                        TestWorkbook.row(1, NAMES)
                                + TestWorkbook.row(2, GOOD.trim().split(",", -1)))
                .bytes();
    }

    private static byte[] hidden() {
        return new TestWorkbook()
                .sheet("ai-exports", "hidden", TestWorkbook.row(1, NAMES))
                .bytes();
    }

    private static byte[] withEntity(String definition) {
        String document = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY b \"bbbb\"><!ENTITY a " + definition + ">]>"
                + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
        return new TestWorkbook()
                .sheet("Sheet", "")
                .part("xl/worksheets/sheet1.xml", document)
                .bytes();
    }

    private static byte[] sharedBomb() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 2_200_000; i++) {
            items.append("<si><t>").append(i).append("</t></si>");
        }
        return new TestWorkbook().shared(items.toString()).sheet("Sheet", "").bytes();
    }

    private static byte[] bomb(String piece) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook>".getBytes(StandardCharsets.UTF_8));
            byte[] block = piece.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < LARGE; written += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] manyParts() {
        return TestWorkbook.zip(IntStream.range(0, 2_000).boxed().collect(Collectors.toMap(i -> "part" + i, i -> "x")));
    }

    private static byte[] zip(String name, String content) {
        return TestWorkbook.zip(Map.of(name, content));
    }

    private static byte[] altered(byte[] workbook) {
        byte[] altered = workbook.clone();
        for (int i = 300; i < altered.length / 2; i += 40) {
            altered[i] ^= 0x55;
        }
        return altered;
    }

    private static byte[] oldWorkbook(String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] bytes = Arrays.copyOf(OLE2, 4_096);
        System.arraycopy(name, 0, bytes, 1_024, name.length);
        return bytes;
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String csv(String rows) {
        return HEADER + rows;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] cut(byte[] bytes, int count) {
        return Arrays.copyOf(bytes, bytes.length - count);
    }

    private static MalformedInput workbook(String name, byte[] content, String expected) {
        return input(name, XLSX, "a.xlsx", content, expected);
    }

    private static MalformedInput input(
            String name, String contentType, String fileName, String content, String expected) {
        return input(name, contentType, fileName, content.getBytes(StandardCharsets.UTF_8), expected);
    }

    private static MalformedInput input(
            String name, String contentType, String fileName, byte[] content, String expected) {
        return of(name, contentType, fileName, () -> new ByteArrayInputStream(content), expected);
    }

    private static MalformedInput huge(
            String name, String contentType, String fileName, String start, String piece, String expected) {
        return made(name, contentType, fileName, start, CELL_OF_200_MB, piece, expected);
    }

    private static MalformedInput large(
            String name, String contentType, String fileName, String start, String piece, String expected) {
        return made(name, contentType, fileName, start, LARGE, piece, expected);
    }

    private static MalformedInput made(
            String name, String contentType, String fileName, String start, int size, String piece, String expected) {
        long pieces = size / piece.length();
        return of(name, contentType, fileName, () -> new GeneratedCsv(start, pieces, i -> piece), expected);
    }

    private static MalformedInput of(
            String name, String contentType, String fileName, Supplier<InputStream> content, String expected) {
        return new MalformedInput(name, contentType, fileName, Feed.AI_EXPORTS, content, expected);
    }
}
