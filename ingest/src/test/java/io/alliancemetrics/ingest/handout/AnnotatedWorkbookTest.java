package io.alliancemetrics.ingest.handout;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.submission.KeptRow;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.ingest.submission.Validation;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.rule.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedWorkbookTest {
    private static final String HEADER = "record_id,revision,ref_area,time_period,category,amount,currency\n";
    private static final String MIXED = HEADER
            + "X-1,1,KR,2026-Q1,SOFTWARE,10.50,KRW\n"
            + "X-2,1,KR,2026-Q1,SOFTWARE,-5,WON\n"
            + "X-3,1\n"
            + "=X-4,1,KR,2026-Q9,SOFTWARE,10.50,KRW\n";

    @TempDir
    private Path folder;

    @Test
    void rejectedRowsAreInTheLayoutOfTheFeed() throws Exception {
        byte[] workbook = workbook(Checked.csv(Feed.AI_EXPORTS, MIXED));
        assertThat(Sheets.names(workbook)).containsExactly("Summary", "ai-exports", "Errors", "Lists");
        List<List<String>> rows = Sheets.rows(workbook, "ai-exports");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .isEqualTo(FeedColumns.of(Feed.AI_EXPORTS).stream()
                        .map(Column::name)
                        .toList());
        assertThat(texts(rows.get(1))).containsExactly("X-2", "1", "", "", "KR", "2026-Q1", "SOFTWARE", "-5", "WON");
        assertThat(texts(rows.get(2))).startsWith("=X-4");
    }

    @Test
    void badCellsAreRedAndSayHowToMendThem() throws Exception {
        Map<String, String> parts = Sheets.parts(workbook(Checked.csv(Feed.AI_EXPORTS, MIXED)));
        assertThat(parts.get("xl/comments2.xml"))
                .contains("<comment ref=\"H2\"", "AMOUNT_NEGATIVE (row 3 of your file, amount)")
                .contains("How to mend: To correct an amount, send the record again with a higher revision.")
                .contains("<comment ref=\"I2\"", "CURRENCY_UNKNOWN")
                .contains("<comment ref=\"F3\"", "PERIOD_INVALID")
                .doesNotContain("ref=\"A2\"");
        assertThat(parts.get("xl/styles.xml")).contains("FFC7CE");
        assertThat(style(parts, "H2")).isNotEqualTo(style(parts, "G2")).isNotEmpty();
    }

    @Test
    void notesAreLargeEnoughToBeRead() throws Exception {
        Map<String, String> parts = Sheets.parts(workbook(Checked.csv(Feed.AI_EXPORTS, MIXED)));
        assertThat(parts.get("xl/drawings/vmlDrawing2.vml"))
                .contains("<x:Anchor>8,10,1,0,12,0,10,0</x:Anchor>")
                .doesNotContain("7,0,1,0,9,0,3,0");
    }

    @Test
    void errorsNameTheRowsOfTheFileAndLinkToTheCell() throws Exception {
        byte[] workbook = workbook(Checked.csv(Feed.AI_EXPORTS, MIXED));
        List<List<String>> rows = Sheets.rows(workbook, "Errors");
        assertThat(rows.get(0))
                .containsExactly("row in file", "column", "found", "rule", "expected", "how to mend", "mend here");
        assertThat(rows.stream().skip(1).map(row -> row.get(0) + " " + row.get(3) + " " + link(row)))
                .containsExactly(
                        "3 AMOUNT_NEGATIVE H2 amount",
                        "3 CURRENCY_UNKNOWN I2 currency",
                        "4 FIELD_INVALID none",
                        "5 PERIOD_INVALID F3 time_period");
        assertThat(Sheets.parts(workbook).get("xl/worksheets/sheet3.xml"))
                .contains("ref=\"G2\" location=\"&apos;ai-exports&apos;!H2\"")
                .doesNotContain("r:id=\"rId");
    }

    @Test
    void summarySaysWhatBecameOfTheFileAndWhatToDo() throws Exception {
        String summary = Sheets.rows(workbook(Checked.csv(Feed.AI_EXPORTS, MIXED)), "Summary")
                .toString();
        assertThat(summary)
                .contains("[rows read, 4]", "[rejected, 3]", "[cells to mend, 4]")
                .contains("1 (dry run: nothing was written)")
                .contains("1 rejected rows are not in this workbook")
                .contains("AMOUNT_NEGATIVE, amount, 3, To correct an amount");
    }

    @Test
    void summarySaysWhyAFileCouldNotBeRead() throws Exception {
        byte[] workbook = workbook(Checked.csv(Feed.AI_EXPORTS, "record_id,what\na,b\n"));
        assertThat(Sheets.rows(workbook, "Summary").toString())
                .contains("Why the file could not be read", "unknown column \"what\"");
        assertThat(Sheets.rows(workbook, "ai-exports")).hasSize(1);
    }

    @Test
    void summaryTellsHowTheFileWasReadAndWhatToLookAt() throws Exception {
        String file = HEADER + "X-1,1,KR,2026-Q1,software,10.50,KRW\n";
        String summary = Sheets.rows(workbook(Checked.csv(Feed.AI_EXPORTS, file)), "Summary")
                .toString();
        assertThat(summary)
                .contains("Every row was accepted.")
                .contains("a code in another spelling, category, software, SOFTWARE, 1");
    }

    @Test
    void submittedAgainAsItIsItIsRejectedForTheSameReasons() throws Exception {
        String file = HEADER + "X-2,1,KR,2026-Q1,SOFTWARE,-5,WON\n" + "X-4,1,KR,2026-Q9,SOFTWARE,10.50,KRW\n";
        Validation first = Checked.csv(Feed.AI_EXPORTS, file);
        Receipt again = Checked.file(Feed.AI_EXPORTS, Checked.KR, folder, "again.xlsx", workbook(first))
                .receipt();
        assertThat(again.sheet()).isEqualTo("ai-exports");
        assertThat(again.fileErrors()).isEmpty();
        assertThat(again.rejectedCells()).isEqualTo(first.receipt().rejectedCells());
    }

    @Test
    void namesOfFellowsStayOut() throws Exception {
        Validation validation = Checked.csv(Feed.FELLOW_MOBILITY, """
                record_id,fellow_id,home_area,host_area,starts_on
                kim@example.org,Kim Min-jun,KR,CA,2026-02-01
                """);
        byte[] workbook = workbook(validation);
        assertThat(Sheets.parts(workbook).values()).noneMatch(part -> part.contains("Min-jun") || part.contains("kim"));
        List<String> row = texts(Sheets.rows(workbook, "fellow-mobility").get(1));
        assertThat(row.get(0)).as("a mask must not become a record id").isEmpty();
        assertThat(row.get(4)).isEqualTo("(not repeated here)");
        assertThat(Sheets.parts(workbook).get("xl/comments2.xml"))
                .contains("<comment ref=\"A2\"", "Left out, because it looks like a name or an address")
                .contains("<comment ref=\"E2\"", "FELLOW_ID_PERSONAL");
    }

    @Test
    void whateverStandsInACellIsATextAndStaysAsItIs() throws Exception {
        List<KeptRow> rows = new ArrayList<>();
        List<RejectedCell> cells = new ArrayList<>();
        Malice.texts().forEach(text -> {
            long line = rows.size() + 2L;
            List<String> row = new ArrayList<>(List.of("", "", "", "", "", "", "", "", ""));
            row.set((int) (line % row.size()), text);
            rows.add(new KeptRow(line, true, row));
            cells.add(new RejectedCell(line, "amount", text, Rule.FIELD_INVALID, text, text));
        });
        byte[] workbook = workbook(new Validation(receipt(cells), rows));

        List<List<Cell>> written = Sheets.cells(workbook, "ai-exports");
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = written.get(i + 1);
            int at = (i + 2) % 9;
            assertThat(row.get(at).getType()).isEqualTo(CellType.STRING);
            assertThat(row.get(at).getText()).isEqualTo(rows.get(i).cells().get(at));
        }
        assertThat(Sheets.parts(workbook).values()).noneMatch(part -> part.contains("<f>"));
    }

    @Test
    void whatNoWorkbookCanHoldIsShownAsSuch() throws Exception {
        List<String> cells = List.of("a\u0000b\u001B", "", "", "", "KR", "x".repeat(100_000), "", "\uD800", "");
        byte[] workbook = workbook(new Validation(receipt(List.of()), List.of(new KeptRow(2, true, cells))));
        List<String> row = texts(Sheets.rows(workbook, "ai-exports").get(1));
        assertThat(row.get(0)).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(row.get(5)).hasSize(32_000);
        assertThat(row.get(7)).isEqualTo("\uFFFD");
    }

    @Test
    void everyPartIsWellFormed() throws Exception {
        for (Map.Entry<String, String> part :
                Sheets.parts(workbook(Checked.csv(Feed.AI_EXPORTS, MIXED))).entrySet()) {
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8))))
                    .as(part.getKey())
                    .isNotNull();
        }
    }

    private static Receipt receipt(List<RejectedCell> cells) {
        return new Receipt(
                "s-1",
                "kr",
                "ai-exports",
                "=f.csv",
                "=sheet",
                false,
                cells.size(),
                0,
                cells.size(),
                cells.size(),
                cells,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static byte[] workbook(Validation validation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnnotatedWorkbook.write(validation.receipt(), validation.rows(), bytes);
        return bytes.toByteArray();
    }

    private static List<String> texts(List<String> row) {
        return row.stream().map(text -> Objects.requireNonNullElse(text, "")).toList();
    }

    private static String link(List<String> row) {
        return row.size() > 6 ? row.get(6) : "none";
    }

    private static String style(Map<String, String> parts, String cell) {
        String sheet = parts.get("xl/worksheets/sheet2.xml");
        return sheet.replaceFirst("(?s).*<c r=\"" + cell + "\" s=\"(\\d+)\".*", "$1");
    }
}
