package io.alliancemetrics.ingest.handout;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    private static final String CELL_ENDS = "[,;|\\t\\r\\n]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\tx",
                "\rx",
                "\nx",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "\"=1",
                "'=1",
                "-",
                "-5x",
                "-.5",
                "--5",
                "-5\""
            })
    void whatMayBeAFormulaBecomesAText(String text) {
        assertThat(SafeCell.csv(text)).startsWith("'").endsWith(text.strip());
        assertThat(SafeCell.isFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KR-1",
                "-5",
                "-5.20",
                "+5",
                " -5 ",
                "1250000.00",
                "2026-03-31",
                "a = b",
                "a-b",
                "someone@example.org",
                "(not repeated here)",
                "R&D, phase 2; second half"
            })
    void numbersAndPlainTextsStayAsTheyAre(String text) {
        assertThat(SafeCell.csv(text)).isEqualTo(text);
        assertThat(SafeCell.isFormula(text)).isFalse();
    }

    @Test
    void cellThatBeginsInTheMiddleWhereTheSeparatorIsAnotherIsATextToo() {
        assertThat(SafeCell.csv("x;=1+1")).isEqualTo("x;'=1+1");
        assertThat(SafeCell.csv("x,-5;y\t@a")).isEqualTo("x,-5;y\t'@a");
    }

    @ParameterizedTest
    @MethodSource("io.alliancemetrics.ingest.handout.Malice#texts")
    void noCellOfAWrittenFileIsAFormulaWhateverTheSeparator(String text) throws IOException {
        String file = written(text);

        for (String piece : file.split(CELL_ENDS, -1)) {
            String seen = piece.replaceFirst("^[\\s\\p{Z}\\p{Cf}\"]+", "");
            assertThat(seen.matches("[+-]?\\d+(\\.\\d+)?[ \"]*") || !seen.matches("(?s)[=+\\-@＝＋－＠].*"))
                    .as("the piece %s of %s", piece, file)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("io.alliancemetrics.ingest.handout.Malice#texts")
    void nothingButApostrophesIsAdded(String text) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(written(text))) {
            List<CsvRecord> records = reader.stream().toList();
            assertThat(records).hasSize(1);
            assertThat(records.get(0).getField(1).replace("'", "")).isEqualTo(text.replace("'", ""));
        }
    }

    private static String written(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SafeCsv csv = SafeCsv.plain(bytes);
        csv.row("a", text, "b");
        csv.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
