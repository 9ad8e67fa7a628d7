package io.alliancemetrics.ingest.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alliancemetrics.ingest.CellProblem;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.ReadFile;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRowReaderTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String[] HEADER = {
        "record_id", "ref_area", "booked_on", "measure", "purpose", "amount", "currency"
    };

    @TempDir
    private Path folder;

    /** A workbook that another program has written. */
    @Test
    void workbookOfALibraryIsRead() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("RD Spend");
            for (int i = 0; i < HEADER.length; i++) {
                sheet.value(0, i, HEADER[i]);
            }
            sheet.value(1, 0, "S-1");
            sheet.value(1, 1, "KR");
            sheet.value(1, 2, LocalDate.of(2026, 3, 31));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 3, "EXPENDITURE");
            sheet.value(1, 4, "TALENT");
            sheet.value(1, 5, 1234.5);
            sheet.value(1, 6, "Ünïted & <EUR>");
            sheet.value(4, 0, 17);
        }
        ReadFile file = read(bytes.toByteArray());
        assertThat(file.sheet()).isEqualTo("RD Spend");
        assertThat(file.lines()).containsExactly(2L, 5L);
        assertThat(file.cells(0))
                .containsExactly(
                        "S-1", "", "", "", "KR", "EXPENDITURE", "TALENT", "", "2026-03-31", "1234.5", "Ünïted & <EUR>");
        assertThat(file.cells(1)).startsWith("17", "");
        assertThat(file.readings()).containsExactly("EXCEL_DATE booked_on 2: a date cell (day 46112) -> 2026-03-31");
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "1479.1099999999999, 1479.11",
        "1.2E5, 120000",
        "9.8000000000000007E+10, 98000000000",
        "1.0000000000000001E-2, 0.01",
        "5.0E-2, 0.05",
        "1234.56, 1234.56",
        "98000000, 98000000",
    })
    void numbersAreReadAsTheyAreShown(String stored, String amount) throws Exception {
        ReadFile file = read(amountCell("<v>" + stored + "</v>", ""));
        assertThat(amount(file)).isEqualTo(amount);
        assertThat(file.readings())
                .isEqualTo(
                        stored.equals(amount)
                                ? List.of()
                                : List.of("NUMBER_CELL amount 2: " + stored + " -> " + amount));
    }

    @ParameterizedTest
    @CsvSource({"17.0, 17", "100.10, 100.1", "-0.0, -0", "1234.50, 1234.5"})
    void zerosAtTheEndAreNotShown(String stored, String amount) throws Exception {
        ReadFile file = read(amountCell("<v>" + stored + "</v>", ""));
        assertThat(amount(file)).isEqualTo(amount);
        assertThat(file.readings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2345678901234568E+17", "1000000000000000", "1E300", "NaN", "1e5000", "0x10", "1,5"})
    void numbersOfWhichDigitsAreLostAreProblems(String stored) throws Exception {
        ReadFile file = read(amountCell("<v>" + stored + "</v>", ""));
        assertThat(problem(file).expected()).contains("spreadsheets keep 15 digits");
        assertThat(amount(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FROM_1900, 46112, 2026-03-31",
        "FROM_1900, 61, 1900-03-01",
        "FROM_1904, 44650, 2026-03-31",
        "FROM_1900, 146097, 2299-12-30",
    })
    void datesCountFromTheDayThatTheWorkbookSays(DateSystem system, String serial, String date) throws Exception {
        for (String style : List.of(" s=\"1\"", " s=\"2\"", "")) {
            TestWorkbook workbook = dateCell("<c r=\"C2\"" + style + "><v>" + serial + "</v></c>");
            ReadFile file = read((system == DateSystem.FROM_1904 ? workbook.from1904() : workbook).bytes());
            assertThat(file.cells(0).get(8)).isEqualTo(date);
            assertThat(file.readings()).singleElement().asString().startsWith("EXCEL_DATE booked_on 2: ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "' s=\"1\"', 46112.5, a time of day is not read",
        "' s=\"1\"', 60, a date between 1900-03-01",
        "' s=\"1\"', 0, a date between 1900-03-01",
        "' s=\"1\"', 9999999, a date between 1900-03-01",
        "'', 2026, 'this may mean the year 2026 or, as a date of the workbook, 1905-07-18'",
    })
    void datesThatAreNoneOrMayBeOthersAreProblems(String style, String serial, String expected) throws Exception {
        ReadFile file = read(
                dateCell("<c r=\"C2\"" + style + "><v>" + serial + "</v></c>").bytes());
        assertThat(problem(file).column()).isEqualTo("booked_on");
        assertThat(problem(file).expected()).contains(expected);
    }

    @Test
    void textsAndIsoDatesAndLongNumbersInDateColumnsAreLeftToTheReaderOfCells() throws Exception {
        String cells = "<c r=\"C2\" t=\"d\"><v>2026-03-31T00:00:00</v></c>";
        assertThat(read(dateCell(cells).bytes()).cells(0).get(8)).isEqualTo("2026-03-31T00:00:00");
        assertThat(read(dateCell("<c r=\"C2\"><v>20260331</v></c>").bytes())
                        .cells(0)
                        .get(8))
                .isEqualTo("20260331");
    }

    @Test
    void dateInAnotherColumnIsAProblem() throws Exception {
        ReadFile file = read(amountCell("<v>46112</v>", " s=\"1\""));
        assertThat(problem(file).found()).isEqualTo("a date cell (2026-03-31)");
        assertThat(problem(file).howToMend()).contains("took what was typed for a date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd | true",
                "dd.mm.yyyy;@ | true",
                "[$-409]d-mmm-yy | true",
                "m/d/yy h:mm | true",
                "General | false",
                "0.00 | false",
                "#,##0 \"days\" | false",
                "[Red]0.00 | false",
                "#,##0\\ \\d | false",
                "0.00E+00 | false",
                "_-* #,##0.00_d | false",
            })
    void dateFormatsAreTold(String format, boolean isDate) {
        assertThat(DateFormats.isDate(format)).isEqualTo(isDate);
    }

    @Test
    void formulasAreReadAsTheirSavedValues() throws Exception {
        ReadFile file = read(amountCell("<f>SUM(A1:A9)</f><v>12.5</v>", ""));
        assertThat(amount(file)).isEqualTo("12.5");
        assertThat(file.readings()).containsExactly("FORMULA amount 2: a formula -> 12.5");
        assertThat(amount(read(amountCell("<f t=\"shared\" si=\"7\"/><v>3</v>", ""))))
                .isEqualTo("3");
        assertThat(amount(read(amountCell("<f>A1</f><v>x</v>", " t=\"str\"")))).isEqualTo("x");
        assertThat(amount(read(amountCell("<f>A1</f><v></v>", " t=\"str\"")))).isEmpty();
    }

    @Test
    void formulaWithoutAValueIsAProblem() throws Exception {
        assertThat(problem(read(amountCell("<f>1+1</f>", ""))).found())
                .isEqualTo("a formula whose value was not saved with it");
    }

    @Test
    void errorsAndTruthAreReadAsTheyAreShown() throws Exception {
        assertThat(amount(read(amountCell("<v>#N/A</v>", " t=\"e\"")))).isEqualTo("#N/A");
        assertThat(amount(read(amountCell("<v>1</v>", " t=\"b\"")))).isEqualTo("true");
    }

    @Test
    void sharedTextsMayHaveFontsAndPronunciations() throws Exception {
        byte[] workbook = new TestWorkbook()
                .shared("<si><t>a</t></si><si><r><t>one </t></r><r><rPr/><t xml:space=\"preserve\"> two</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>said so</t></rPh></si><si><t>x_x000D_y &amp; z</t></si>")
                .sheet(
                        "s",
                        TestWorkbook.row(1, HEADER)
                                + TestWorkbook.rawRow(
                                        2,
                                        "<c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>2</v></c><c r=\"F2\" t=\"s\"/>"))
                .bytes();
        ReadFile file = read(workbook);
        assertThat(file.cells(0)).startsWith("one  two", "", "", "", "x\ry & z");
    }

    @Test
    void sheetNamedLikeTheFeedIsRead() throws Exception {
        byte[] workbook = new TestWorkbook()
                .sheet("Notes", TestWorkbook.row(1, "nothing"))
                .sheet("RD_Spend", TestWorkbook.row(1, HEADER) + TestWorkbook.row(2, "S-1"))
                .bytes();
        ReadFile file = read(workbook);
        assertThat(file.sheet()).isEqualTo("RD_Spend");
        assertThat(file.readings()).isEmpty();
    }

    @Test
    void otherwiseTheFirstThatIsVisibleIsReadAndNoted() throws Exception {
        byte[] workbook = new TestWorkbook()
                .sheet("rd-spend", "hidden", TestWorkbook.row(1, "nothing"))
                .sheet("Data", TestWorkbook.row(1, HEADER) + TestWorkbook.row(2, "S-1"))
                .sheet("More", "")
                .bytes();
        ReadFile file = read(workbook);
        assertThat(file.sheet()).isEqualTo("Data");
        assertThat(file.readings())
                .containsExactly("SHEET 0: 2 sheets, none of them named rd-spend -> the first, \"Data\"");
    }

    @Test
    void rowsKeepTheNumbersThatTheSpreadsheetShows() throws Exception {
        String rows = TestWorkbook.row(3, "Spending of 2026")
                + TestWorkbook.row(5, HEADER)
                + "<row r=\"6\"><c r=\"A6\" s=\"0\"/></row>"
                + "<row r=\"9\" hidden=\"1\"><c r=\"A9\" t=\"inlineStr\"><is><t>S-1</t></is></c></row>"
                + TestWorkbook.row(11, " ", "\u00A0")
                + TestWorkbook.row(12, "S-2");
        ReadFile file = read(new TestWorkbook().sheet("s", rows).bytes());
        assertThat(file.lines()).containsExactly(9L, 12L);
        assertThat(file.readings())
                .containsExactly(
                        "HEADER_ROW 5: a row of something else above the header -> no records",
                        "HIDDEN_ROWS 9: a hidden row -> a record like the others");
    }

    @Test
    void rowsAndCellsMayLeaveOutTheirAddresses() throws Exception {
        StringBuilder header = new StringBuilder("<row>");
        for (String name : HEADER) {
            header.append("<c t=\"inlineStr\"><is><t>" + name + "</t></is></c>");
        }
        String rows = header + "</row><row><c t=\"inlineStr\"><is><t>S-1</t></is></c><c/><c><v>46112</v></c></row>";
        ReadFile file = read(new TestWorkbook().sheet("s", rows).bytes());
        assertThat(file.lines()).containsExactly(2L);
        assertThat(file.cells(0).get(8)).isEqualTo("2026-03-31");
    }

    @Test
    void valueBesideTheTableIsAProblemOfItsRow() throws Exception {
        String row = TestWorkbook.rawRow(2, "<c r=\"A2\"><v>1</v></c><c r=\"AB2\"><v>5</v></c>");
        ReadFile file = read(
                new TestWorkbook().sheet("s", TestWorkbook.row(1, HEADER) + row).bytes());
        assertThat(problem(file).column()).isEqualTo("column AB");
    }

    @Test
    void workbookMayNotGrowBeyondItsLimit() throws Exception {
        StringBuilder rows = new StringBuilder(TestWorkbook.row(1, HEADER));
        for (int i = 2; i < 2_000; i++) {
            rows.append(TestWorkbook.row(i, "S-" + i));
        }
        Path path = Files.write(
                folder.resolve("large.xlsx"),
                new TestWorkbook().sheet("s", rows.toString()).bytes());
        FileLimits limits = FileLimits.DEFAULTS.withExpandedBytes(20_000);
        FileRefusedException refused = catchThrowableOfType(
                FileRefusedException.class,
                () -> ReadFile.of(
                        (feed, notes) -> XlsxRowReader.open(feed, path, limits, new FileNotes()), Feed.RD_SPEND));
        assertThat(refused.getMessage()).contains("is larger than 20000 bytes when it is uncompressed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void partsMayHaveAByteOrderMark(String charset) throws Exception {
        String sheet = "\uFEFF<?xml version=\"1.0\" encoding=\"" + (charset.startsWith("UTF-16") ? "UTF-16" : charset)
                + "\"?><worksheet><sheetData>" + TestWorkbook.row(1, HEADER) + TestWorkbook.row(2, "é")
                + "</sheetData></worksheet>";
        byte[] workbook = new TestWorkbook()
                .sheet("s", "")
                .part("xl/worksheets/sheet1.xml", sheet.getBytes(Charset.forName(charset)))
                .bytes();
        assertThat(read(workbook).cells(0)).startsWith("é");
    }

    @Test
    void bytesThatAreNoTextAreRefusedQuietly() {
        byte[] workbook = new TestWorkbook()
                .sheet("s", "")
                .part("xl/worksheets/sheet1.xml", new byte[] {'<', 'w', '>', (byte) 0xFF, (byte) 0xC3})
                .bytes();
        assertThat(catchThrowableOfType(FileRefusedException.class, () -> read(workbook)))
                .hasMessageContaining("its XML is broken");
    }

    @Test
    void headerInMergedCellsIsExplained() {
        String rows = TestWorkbook.rawRow(
                        1, "<c r=\"A1\" t=\"inlineStr\"><is><t>record_id</t></is></c><c r=\"B1\"/><c r=\"C1\"/>")
                + TestWorkbook.row(2, "S-1", "KR", "x");
        FileRefusedException refused = catchThrowableOfType(
                FileRefusedException.class,
                () -> read(new TestWorkbook().sheet("s", rows).bytes()));
        assertThat(refused.getMessage()).contains("a header row without ref_area, measure");
    }

    private static byte[] amountCell(String content, String attributes) {
        String row =
                "<c r=\"A2\" t=\"inlineStr\"><is><t>S-1</t></is></c><c r=\"F2\"" + attributes + ">" + content + "</c>";
        return new TestWorkbook()
                .withDateStyles()
                .sheet("s", TestWorkbook.row(1, HEADER) + TestWorkbook.rawRow(2, row))
                .bytes();
    }

    private static TestWorkbook dateCell(String cell) {
        return new TestWorkbook()
                .withDateStyles()
                .sheet("s", TestWorkbook.row(1, HEADER) + TestWorkbook.rawRow(2, "<c r=\"A2\"><v>1</v></c>" + cell));
    }

    private static String amount(ReadFile file) {
        return file.cells(0).get(9);
    }

    private static CellProblem problem(ReadFile file) {
        List<CellProblem> problems = ((Row.Cells) file.rows().get(0)).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private ReadFile read(byte[] content) throws Exception {
        return ReadFile.of(folder, Feed.RD_SPEND, "spend.xlsx", XLSX, content);
    }
}
