package io.alliancemetrics.ingest.handout;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorsCsvTest {
    private static final String HEADER = "record_id,ref_area,time_period,category,amount,currency\n";

    @Test
    void everyRejectedCellIsALine() throws IOException {
        List<List<String>> lines =
                lines(receipt(HEADER + "X-1,KR,2026-Q1,SOFTWARE,-5,KRW\n" + "X-2,KR,2026-Q1,=1+1,1,EUR\n"));
        assertThat(lines)
                .containsExactly(
                        List.of("sheet", "row", "column", "found", "rule", "expected", "how_to_mend"),
                        List.of(
                                "",
                                "2",
                                "amount",
                                "-5",
                                "AMOUNT_NEGATIVE",
                                "an amount of 0 or more",
                                "To correct an amount, send the record again with a higher revision."),
                        List.of(
                                "",
                                "3",
                                "category",
                                "'=1+1",
                                "FIELD_INVALID",
                                "one of SOFTWARE, SERVICES, HARDWARE",
                                "Write the value as expected; the feed's template shows an example."));
    }

    @Test
    void errorOfTheFileHasNoRule() throws IOException {
        List<List<String>> lines = lines(receipt("record_id,what\n"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).subList(0, 3)).containsExactly("", "1", "");
        assertThat(lines.get(1).get(4)).isEmpty();
        assertThat(lines.get(1).get(6)).isNotEmpty();
    }

    @Test
    void saysHowManyAreNotListed() throws IOException {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < Receipt.MAX_CELLS + 7; i++) {
            file.append("X-").append(i).append(",KR,2026-Q1,SOFTWARE,-5,KRW\n");
        }
        List<List<String>> lines = lines(receipt(file.toString()));
        assertThat(lines).hasSize(Receipt.MAX_CELLS + 2);
        assertThat(lines.get(lines.size() - 1)).contains("7 more rejected cells that are not listed");
    }

    @Test
    void spreadsheetsSeeThatItIsUtf8() throws IOException {
        assertThat(bytes(receipt(HEADER + "X-1,KR,2026-Q1,소프트,1,KRW\n")))
                .startsWith(0xEF, 0xBB, 0xBF)
                .containsSubsequence("소프트".getBytes(StandardCharsets.UTF_8));
    }

    private static Receipt receipt(String file) {
        return Checked.csv(Feed.AI_EXPORTS, file).receipt();
    }

    private static byte[] bytes(Receipt receipt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ErrorsCsv.write(receipt, bytes);
        return bytes.toByteArray();
    }

    private static List<List<String>> lines(Receipt receipt) throws IOException {
        String text = new String(bytes(receipt), StandardCharsets.UTF_8).substring(1);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }
}
