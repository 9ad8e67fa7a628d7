package io.alliancemetrics.ingest.handout;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.feed.Feed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DownloadNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kr-2026Q3.xlsx | kr-2026Q3",
                "kr/rd-spend.csv | rd-spend",
                "C:\\reports\\a b.csv | a-b",
                "../../etc/passwd | passwd",
                ".hidden | hidden",
                "한국.csv | rd-spend",
                "`` | rd-spend",
                "... | rd-spend",
                "a\"; filename=evil.exe | a-filename-evil",
                "v1.2.csv | v1.2"
            })
    void nameOfTheFileIsKeptWhereItIsSafe(String file, String base) {
        assertThat(DownloadName.errorsCsv(receipt(file))).isEqualTo(base + "-errors.csv");
        assertThat(DownloadName.annotatedWorkbook(receipt(file))).isEqualTo(base + "-corrections.xlsx");
    }

    @ParameterizedTest
    @MethodSource("io.alliancemetrics.ingest.handout.Malice#texts")
    void nothingButLettersDigitsAndHyphensIsInAName(String file) {
        assertThat(DownloadName.errorsCsv(receipt(file))).matches("[A-Za-z0-9_][A-Za-z0-9._-]*-errors\\.csv");
    }

    @Test
    void longNamesAreCut() {
        assertThat(DownloadName.errorsCsv(receipt("x".repeat(5_000)))).hasSize(80 + "-errors.csv".length());
    }

    @Test
    void templatesTellTheirFeed() {
        assertThat(DownloadName.csvTemplate(Feed.RD_SPEND)).isEqualTo("rd-spend-template.csv");
        assertThat(DownloadName.xlsxTemplate(Feed.AI_EXPORTS)).isEqualTo("ai-exports-template.xlsx");
    }

    private static Receipt receipt(String file) {
        return new Receipt(
                "s-1",
                "kr",
                "rd-spend",
                file,
                "",
                true,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
