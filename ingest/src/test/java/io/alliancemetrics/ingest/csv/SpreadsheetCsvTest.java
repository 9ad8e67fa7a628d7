package io.alliancemetrics.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.ReadFile;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.Warning;
import io.alliancemetrics.ingest.WarningKind;
import io.alliancemetrics.schemas.feed.Feed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCsvTest {
    private static final String HEADER = "record_id,ref_area,joined_on,left_on\n";
    private static final String GOOD = "M-KR,KR,2026-01-01,\n";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    @Test
    void standardFileLeavesNoNote() throws Exception {
        ReadFile file = read(HEADER + GOOD);
        assertThat(file.rows()).containsExactly(new Row.Cells(2, List.of("M-KR", "", "", "", "KR", "2026-01-01", "")));
        assertThat(file.readings()).isEmpty();
        assertThat(file.notes().warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {";!a semicolon", "'\t'!a tab", "|!a bar"})
    void otherSeparatorsAreFoundAndNoted(String separator, String name) throws Exception {
        String text = (HEADER + GOOD).replace(",", separator) + "\"a,b,c,d,e" + separator + "\"" + separator + "KR"
                + separator + "2026-01-01" + separator + "\n";
        ReadFile file = read(text);
        assertThat(file.cells(0)).containsExactly("M-KR", "", "", "", "KR", "2026-01-01", "");
        assertThat(file.cells(1)).startsWith("a,b,c,d,e" + separator);
        assertThat(file.readings()).containsExactly("SEPARATOR 1: " + name + " -> the separator of cells");
    }

    @Test
    void separatorIsFoundBelowTitlesThatHoldOthers() throws Exception {
        ReadFile file = read("Members, as of today, all, of, them\n\n" + (HEADER + GOOD).replace(",", ";"));
        assertThat(file.lines()).containsExactly(4L);
        assertThat(file.readings())
                .containsExactly(
                        "SEPARATOR 1: a semicolon -> the separator of cells",
                        "HEADER_ROW 3: a row of something else above the header -> no records");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "\uFEFFsep=;\n", "sep=;;;;\n"})
    void lineThatAnnouncesTheSeparatorIsNoRow(String line) throws Exception {
        ReadFile file = read(line + (HEADER + GOOD).replace(",", ";"));
        assertThat(file.lines()).containsExactly(3L);
        assertThat(file.readings()).containsExactly("SEPARATOR 1: a semicolon -> the separator of cells");
    }

    @Test
    void titlesAndGroupsOfColumnsAboveTheHeaderArePassedOver() throws Exception {
        ReadFile file = read("Members of the alliance,,,\n\nrecord,,dates,\n" + HEADER + GOOD);
        assertThat(file.lines()).containsExactly(5L);
        assertThat(file.readings())
                .containsExactly("HEADER_ROW 4: 2 rows of something else above the header -> no records");
    }

    @Test
    void ofRowsThatAreNoHeaderTheOneThatComesClosestIsExplained() {
        FileRefusedException refused = refused("title\nrecord_id,ref_area,joined,left_on\n" + GOOD + GOOD);
        assertThat(refused.getMessage())
                .contains("file:2: found the unknown column \"joined\" (did you mean joined_on?)")
                .contains("file:2: found a header row without joined_on")
                .doesNotContain("file:1");
        assertThat(refused.refusedRows()).isEqualTo(2);
    }

    @Test
    void columnNamesInOtherSpellingsAreReadAndNoted() throws Exception {
        ReadFile file = read("Record ID, REF-AREA ,joined\u00A0 on,\u200Bleft__on\n" + GOOD);
        assertThat(file.cells(0)).containsExactly("M-KR", "", "", "", "KR", "2026-01-01", "");
        assertThat(file.readings())
                .containsExactly(
                        "COLUMN_NAME record_id 1: Record ID -> record_id",
                        "COLUMN_NAME ref_area 1: REF-AREA -> ref_area",
                        "COLUMN_NAME joined_on 1: joined\u00A0 on -> joined_on",
                        "COLUMN_NAME left_on 1: \u200Bleft__on -> left_on");
    }

    @Test
    void columnsWithoutNameAndContentDoNotMatter() throws Exception {
        ReadFile file = read("record_id,,ref_area,joined_on,,\nM-KR,,KR,2026-01-01,,\nM-CA, ,CA,2026-01-01,,,,\n");
        assertThat(file.rows()).hasSize(2).allSatisfy(row -> assertThat(((Row.Cells) row).problems())
                .isEmpty());
    }

    @Test
    void contentInAColumnWithoutNameIsAnErrorOfItsRow() throws Exception {
        ReadFile file = read("record_id,,ref_area,joined_on\nM-KR,secret,KR,2026-01-01\n");
        assertThat(((Row.Cells) file.rows().get(0)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("column B");
            assertThat(problem.expected()).isEqualTo("nothing in a column that has no name");
            assertThat(problem.toString()).doesNotContain("secret");
        });
    }

    @Test
    void rowsThatDoNotFitAreStillTold() throws Exception {
        assertThat(read(HEADER + "M-KR,KR\nM-KR,KR,2026-01-01,,x\n").rows())
                .containsExactly(new Row.Ragged(2, 2, 4), new Row.Ragged(3, 5, 4));
    }

    @Test
    void windows1252IsReadWithAWarningThatShowsAWord() throws Exception {
        ReadFile file = read((HEADER + GOOD + "Zürich-1,KR,2026-01-01,\n").getBytes(WINDOWS_1252), "");
        assertThat(file.cells(1).get(0)).isEqualTo("Zürich-1");
        assertThat(file.readings()).singleElement().asString().startsWith("ENCODING 3: text that is not UTF-8");
        assertThat(file.notes().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(WarningKind.ENCODING_ASSUMED);
            assertThat(warning.found()).isEqualTo("Zürich");
            assertThat(warning.firstLine()).isEqualTo(3);
        });
    }

    @Test
    void ofFellowsNoWordIsShown() throws Exception {
        String text = "record_id,fellow_id,home_area,host_area,starts_on\nF-1,Müller,KR,CA,2026-01-01\n";
        ReadFile file = ReadFile.of(folder, Feed.FELLOW_MOBILITY, "f.csv", "", text.getBytes(WINDOWS_1252));
        assertThat(file.notes().warnings()).extracting(Warning::found).containsExactly("(not repeated here)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "cp1252", "ISO-8859-1", "\"iso-8859-15\""})
    void encodingThatTheSenderSaysIsTaken(String charset) throws Exception {
        ReadFile file = read((HEADER + "é,KR,2026-01-01,\n").getBytes(WINDOWS_1252), "text/csv; charset=" + charset);
        assertThat(file.cells(0).get(0)).isEqualTo("é");
        assertThat(file.readings()).singleElement().asString().contains("as its sender says");
        assertThat(file.notes().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadByItsMark(String charset) throws Exception {
        String text = "\uFEFF" + (HEADER + "é-1,KR,2026-01-01,\n").replace(",", "\t");
        ReadFile file = read(text.getBytes(Charset.forName(charset)), "");
        assertThat(file.cells(0).get(0)).isEqualTo("é-1");
        assertThat(file.readings())
                .containsExactly(
                        "ENCODING 1: " + charset + ", by its byte order mark -> text",
                        "SEPARATOR 1: a tab -> the separator of cells");
    }

    @Test
    void windows1252PunctuationIsRead() throws Exception {
        ReadFile file = read((HEADER + "„Spaß“ – 5 €,KR,2026-01-01,\n").getBytes(WINDOWS_1252), "");
        assertThat(file.cells(0).get(0)).isEqualTo("„Spaß“ – 5 €");
    }

    @Test
    void linesAreNamedInErrorsOfEncoding() {
        String text = HEADER + GOOD.repeat(50_000) + "\u0081\n";
        FileRefusedException refused = catchThrowableOfType(
                FileRefusedException.class, () -> read(text.getBytes(StandardCharsets.ISO_8859_1), ""));
        assertThat(refused.getMessage()).startsWith("file:50002: found the byte 81, which is neither UTF-8 nor");
    }

    private FileRefusedException refused(String text) {
        return catchThrowableOfType(FileRefusedException.class, () -> read(text));
    }

    private ReadFile read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private ReadFile read(byte[] content, String contentType) throws Exception {
        return ReadFile.of(folder, Feed.MEMBERSHIP, "members.csv", contentType, content);
    }
}
