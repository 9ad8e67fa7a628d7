package io.alliancemetrics.ingest.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.value.CodeList;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    @TempDir
    private Path folder;

    /** Kinds of offices: with a currency of its own, with the euro, the usual host, without any currency, the secretariat. */
    static Stream<Arguments> reports() {
        return Stream.of("kr", "fr", "ca", "aq", "secretariat")
                .map(Office::new)
                .flatMap(office ->
                        Stream.of(Feed.values()).filter(office::reports).map(feed -> Arguments.of(feed, office)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void exampleOfTheCsvTemplateIsAccepted(Feed feed, Office office) throws Exception {
        Receipt receipt = Checked.file(feed, office, folder, "t.csv", Templates.csv(feed, office))
                .receipt();
        assertThat(receipt.messages()).isEmpty();
        assertThat(receipt.accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void exampleOfTheWorkbookIsAccepted(Feed feed, Office office) throws Exception {
        Receipt receipt = Checked.file(feed, office, folder, "t.xlsx", Templates.xlsx(feed, office))
                .receipt();
        assertThat(receipt.messages()).isEmpty();
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.sheet()).isEqualTo(feed.id());
        assertThat(receipt.warnings()).isEmpty();
    }

    @Test
    void exampleIsAcceptedOfEveryArea() throws Exception {
        for (String area : CodeList.REF_AREA.codes()) {
            Office office = new Office(area.toLowerCase(Locale.ROOT));
            for (Feed feed : List.of(Feed.RD_SPEND, Feed.FELLOW_MOBILITY)) {
                Receipt receipt = Checked.file(feed, office, folder, "t.csv", Templates.csv(feed, office))
                        .receipt();
                assertThat(receipt.messages()).as(area).isEmpty();
            }
        }
    }

    @Test
    void exampleIsTheOfficesOwn() {
        assertThat(csv(Feed.RD_SPEND, "fr"))
                .endsWith(",FR,EXPENDITURE,JOINT_RESEARCH,Bridge,2026-03-31,1250000.00,EUR");
        assertThat(csv(Feed.RD_SPEND, "jp"))
                .endsWith(",JP,EXPENDITURE,JOINT_RESEARCH,Bridge,2026-03-31,1250000.00,JPY");
        assertThat(csv(Feed.FELLOW_MOBILITY, "ca")).contains(",ca-").contains(",CA,KR,");
    }

    @Test
    void fellowOfTheExampleIsAPseudonym() {
        assertThat(csv(Feed.FELLOW_MOBILITY, "fr")).containsPattern(",fr-[a-z2-7]{26},FR,CA,");
    }

    @Test
    void officeThatDoesNotReportTheFeedGetsNone() {
        assertThatThrownBy(() -> Templates.xlsx(Feed.MEMBERSHIP, Checked.KR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The office kr does not report membership");
    }

    @ParameterizedTest
    @EnumSource
    void workbookHasTheSheetToFillInFirst(Feed feed) throws Exception {
        byte[] workbook = xlsx(feed);
        assertThat(Sheets.names(workbook)).containsExactly(feed.id(), "Columns", "How to", "Lists");
        assertThat(Sheets.rows(workbook, feed.id()).get(0))
                .isEqualTo(FeedColumns.of(feed).stream().map(Column::name).toList());
        assertThat(Sheets.parts(workbook).get("xl/worksheets/sheet1.xml")).contains("state=\"frozen\"");
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsExplained(Feed feed) throws Exception {
        List<List<String>> rows = Sheets.rows(xlsx(feed), "Columns");
        assertThat(rows.get(0))
                .containsExactly("name", "required", "type", "expected", "codes", "description", "example");
        assertThat(rows.stream().skip(1).map(row -> row.get(0)))
                .containsExactlyElementsOf(
                        FeedColumns.of(feed).stream().map(Column::name).toList());
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("record_id", "yes", "text"));
    }

    @Test
    void datesAndAmountsAreSuchForTheSpreadsheet() throws Exception {
        List<Cell> row = Sheets.cells(xlsx(Feed.RD_SPEND), "rd-spend").get(1);
        assertThat(row.get(8).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.get(8).asDate()).isEqualTo("2026-03-31T00:00:00");
        assertThat(row.get(8).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.get(9).asNumber()).isEqualByComparingTo("1250000");
        Map<String, String> parts = Sheets.parts(xlsx(Feed.RD_SPEND));
        assertThat(parts.get("xl/styles.xml")).contains("<numFmt numFmtId=\"165\" formatCode=\"@\"/>");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<c r=\"A2\" s=\"1\" t=\"s\">");
    }

    @Test
    void listsAreOfferedForCodesAreasCurrenciesAndQuarters() throws Exception {
        Map<String, String> parts = Sheets.parts(xlsx(Feed.AI_EXPORTS));
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<dataValidations count=\"6\">")
                .contains("sqref=\"C2:C1048576\"", "sqref=\"I2:I1048576\"")
                .contains("'Lists'!")
                .doesNotContain("null");
        List<List<String>> lists = Sheets.rows(xlsx(Feed.AI_EXPORTS), "Lists");
        assertThat(lists.get(0))
                .containsExactly("retracted", "obs_status", "ref_area", "time_period", "category", "currency");
        assertThat(lists.get(1)).startsWith("true", "A", "AD", "2024-Q1", "SOFTWARE");
    }

    @ParameterizedTest
    @EnumSource
    void workbookHasNoFormulas(Feed feed) throws Exception {
        assertThat(Sheets.parts(xlsx(feed)).values()).noneMatch(part -> part.contains("<f>"));
    }

    @Test
    void howToTellsOfRevisionsRetractionsAndPseudonyms() throws Exception {
        String text = Sheets.rows(xlsx(Feed.FELLOW_MOBILITY), "How to").toString();
        assertThat(text).contains("higher revision", "retracted = true", "rejected", "alliance pseudonymise");
    }

    private static byte[] xlsx(Feed feed) {
        return Templates.xlsx(feed, feed.isOfSecretariat() ? Office.SECRETARIAT : Checked.KR);
    }

    private static String csv(Feed feed, String office) {
        return new String(Templates.csv(feed, new Office(office)), StandardCharsets.UTF_8).strip();
    }
}
