package io.alliancemetrics.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.GeneratedCsv;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowReaderTest {
    private static final String HEADER = "record_id,ref_area,joined_on,left_on\n";

    @Test
    void cellsComeInTheOrderOfTheFeedWhateverTheOrderOfTheFile() throws Exception {
        assertThat(read("joined_on,record_id,ref_area\n2026-01-01,M-KR,KR\n"))
                .containsExactly(new Row.Cells(2, List.of("M-KR", "", "", "", "KR", "2026-01-01", "")));
    }

    @Test
    void namesMayHaveBlanksAroundThemAndAnyCase() throws Exception {
        assertThat(read(" Record_ID ,REF_AREA,\u00A0joined_on\nM-KR,KR,2026-01-01\n"))
                .containsExactly(new Row.Cells(2, List.of("M-KR", "", "", "", "KR", "2026-01-01", "")));
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstName() throws Exception {
        assertThat(lines("\uFEFF" + HEADER + "M-KR,KR,2026-01-01,\n")).containsExactly(2L);
    }

    @Test
    void semicolonsAreFoundInTheHeaderEvenIfTheRowsHoldMoreCommas() throws Exception {
        assertThat(read("record_id;ref_area;joined_on\n\"a,b,c,d;e\";KR;2026-01-01\n"))
                .containsExactly(new Row.Cells(2, List.of("a,b,c,d;e", "", "", "", "KR", "2026-01-01", "")));
    }

    @Test
    void separatorsInsideQuotedNamesDoNotCount() throws Exception {
        FileRefusedException refused = refused(bytes("\";;;;;;\",record_id,ref_area,joined_on\n"));
        assertThat(refused.errors()).singleElement().satisfies(error -> assertThat(error.found())
                .isEqualTo("the unknown column \";;;;;;\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rowsAreNumberedByTheLineOnWhichTheyStart(String lineBreak) throws Exception {
        String text = HEADER + "\nM-1,KR,2026-01-01,\n  \n\"M\n2\",KR,2026-01-01,\n,,,\nM-3,KR,2026-01-01,\n\n";
        assertThat(lines(text.replace("\n", lineBreak))).containsExactly(3L, 5L, 8L);
    }

    @Test
    void lastRowNeedsNoLineBreak() throws Exception {
        assertThat(lines(HEADER + "M-KR,KR,2026-01-01,")).containsExactly(2L);
    }

    @Test
    void quotationMarksInsideAreDoubled() throws Exception {
        Row row = read(HEADER + "\"M \"\"x\"\", y\",KR,2026-01-01,\n").get(0);
        assertThat(((Row.Cells) row).cells().get(0)).isEqualTo("M \"x\", y");
    }

    @Test
    void rowsWithTooFewOrTooManyCellsAreTold() throws Exception {
        assertThat(read(HEADER + "M-1,KR,2026-01-01\nM-2,KR,2026-01-01,,\nM-3,KR,2026-01-01,\n"))
                .extracting(row -> row instanceof Row.Ragged)
                .containsExactly(true, true, false);
        assertThat(read(HEADER + "M-1,KR,2026-01-01\n")).containsExactly(new Row.Ragged(2, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "  \r\n \u00A0 \n", ",,,\n"})
    void blankFileIsRefused(String text) {
        assertThat(refused(bytes(text)).getMessage())
                .isEqualTo("file: found an empty file, expected a header row and a row for each record. How to mend:"
                        + " Start from the feed's template and check that the right file was sent.");
    }

    @Test
    void headerWithoutRowsIsAFileOfNoRows() throws Exception {
        assertThat(read(HEADER)).isEmpty();
    }

    @Test
    void windows1252IsRefusedWithLineAndByte() throws Exception {
        byte[] content =
                (HEADER + "M-1,KR,2026-01-01,\nM-é,KR,2026-01-01,\n").getBytes(Charset.forName("windows-1252"));
        List<Row> before = new ArrayList<>();
        FileRefusedException refused = refusedAfter(content, before);
        assertThat(refused.getMessage())
                .isEqualTo(
                        "file:3: found the byte E9, which is not UTF-8, expected text in UTF-8. How to mend: Save the"
                                + " file as UTF-8 (in Excel: \"CSV UTF-8\") and send it again.");
        assertThat(before).hasSize(1);
    }

    @Test
    void utf16IsRefused() {
        assertThat(refused(HEADER.getBytes(StandardCharsets.UTF_16)).getMessage())
                .contains("the byte FE");
    }

    @Test
    void characterCutOffAtTheEndIsRefused() {
        byte[] whole = bytes(HEADER + "M-é");
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertThat(refusedAfter(cut, new ArrayList<>()).getMessage()).startsWith("file:2: found the byte C3");
    }

    @ParameterizedTest
    @CsvSource({"8186", "8187", "8188", "8189", "8190", "8191", "8192", "8193"})
    void charactersOfSeveralBytesMayLieAcrossBuffers(int padding) throws Exception {
        String id = "x".repeat(padding - HEADER.length()) + "é€😀é";
        Row row = read(HEADER + id + ",KR,2026-01-01,\n").get(0);
        assertThat(((Row.Cells) row).cells().get(0)).isEqualTo(id);
    }

    @Test
    void overlongCellIsRefusedAtItsLine() {
        String text = HEADER + "M-1,KR,2026-01-01,\nM-2,KR," + "9".repeat(20_000) + ",\n";
        assertThat(refusedAfter(bytes(text), new ArrayList<>()).getMessage())
                .startsWith("file:3: found a row with more than 10000 characters in a cell, or 100000 in all, expected"
                        + " shorter cells. How to mend: Look in this row for a quotation mark");
    }

    @Test
    void endlessCellIsRefusedBeforeItFillsTheMemory() {
        GeneratedCsv endless = new GeneratedCsv(HEADER + "\"", Long.MAX_VALUE, row -> "x".repeat(100));
        FileRefusedException refused =
                catchThrowableOfType(FileRefusedException.class, () -> CsvRowReader.open(Feed.MEMBERSHIP, endless)
                        .next());
        assertThat(refused.getMessage()).startsWith("file:2: found a row with more than 10000 characters");
        assertThat(endless.rowsRead()).isLessThan(2_000);
    }

    @Test
    void quotationMarkThatIsNeverClosedIsRefused() {
        String text = HEADER + "M-1,KR,2026-01-01,\n\"M-2,KR,2026-01-01,\nM-3,KR,2026-01-01,\n";
        assertThat(refusedAfter(bytes(text), new ArrayList<>()).getMessage())
                .startsWith("file:3: found a quotation mark that is opened and not closed before the end of the file");
    }

    @Test
    void textAfterAClosingQuotationMarkIsRefused() {
        assertThat(refusedAfter(bytes(HEADER + "\"M\"-2,KR,2026-01-01,\n"), new ArrayList<>())
                        .getMessage())
                .startsWith("file:2: found text after a closing quotation mark, expected cells that are quoted");
    }

    @Test
    void rowOfThousandsOfCellsIsRefused() {
        assertThat(refusedAfter(bytes(HEADER + ",".repeat(1_000) + "\n"), new ArrayList<>())
                        .getMessage())
                .startsWith("file:2: found a row of more than 500 cells");
    }

    @Test
    void readErrorIsReportedAsSuch() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("disk gone");
            }
        };
        FileRefusedException refused =
                catchThrowableOfType(FileRefusedException.class, () -> CsvRowReader.open(Feed.MEMBERSHIP, failing));
        assertThat(refused.getMessage())
                .isEqualTo("file: found that reading failed: java.io.IOException: disk gone, expected a file that can"
                        + " be read to its end. How to mend: Send it again.");
    }

    @Test
    void rowsOfARefusedHeaderAreCounted() {
        assertThat(refused(bytes("record_id,nonsense\na,b\n\nc,d\n")).refusedRows())
                .isEqualTo(2);
        assertThat(refused(bytes("record_id,nonsense\na,b\n\"c,d\n")).refusedRows())
                .isEqualTo(1);
    }

    private static List<Long> lines(String text) throws Exception {
        return read(text).stream().map(Row::line).toList();
    }

    private static List<Row> read(String text) throws Exception {
        List<Row> rows = new ArrayList<>();
        readInto(bytes(text), rows);
        return rows;
    }

    private static FileRefusedException refused(byte[] content) {
        return catchThrowableOfType(
                FileRefusedException.class,
                () -> CsvRowReader.open(Feed.MEMBERSHIP, new ByteArrayInputStream(content)));
    }

    private static FileRefusedException refusedAfter(byte[] content, List<Row> before) {
        return catchThrowableOfType(FileRefusedException.class, () -> readInto(content, before));
    }

    private static void readInto(byte[] content, List<Row> rows) throws FileRefusedException, IOException {
        try (CsvRowReader reader = CsvRowReader.open(Feed.MEMBERSHIP, new ByteArrayInputStream(content))) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.orElseThrow());
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
