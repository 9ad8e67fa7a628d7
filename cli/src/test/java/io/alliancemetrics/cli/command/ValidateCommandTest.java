package io.alliancemetrics.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.alliancemetrics.ingest.handout.Templates;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateCommandTest {
    private static final String HEADER = "record_id,ref_area,time_period,category,amount,currency\n";
    private static final String GOOD = "X-1,KR,2026-Q1,SOFTWARE,10.50,KRW\n";
    private static final String BAD = "X-2,KR,2026-Q1,SOFTWARE,-5,WON\n";

    @TempDir
    private Path folder;

    @Test
    void goodFileIsAllAccepted() throws IOException {
        Path file = write("ai-exports.csv", HEADER + GOOD);
        CommandRun run = CommandRun.of("validate", file.toString(), "--office", "kr");
        assertThat(run.status()).isZero();
        assertThat(run.output()).isEqualTo(file + ": 1 row read, 1 accepted, 0 rejected (nothing written)\n");
        assertThat(run.messages()).isEmpty();
    }

    @Test
    void rejectedRowsSayWhyAndHowToMendThem() throws IOException {
        Path file = write("ai-exports.csv", HEADER + GOOD + BAD);
        CommandRun run = CommandRun.of("validate", file.toString(), "--office", "kr");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output())
                .startsWith(file + ": 2 rows read, 1 accepted, 1 rejected (nothing written)\n  To mend:\n")
                .contains(
                        "    AMOUNT_NEGATIVE in amount: 1 cell, the first in row 3. To correct an amount, send the record"
                                + " again with a higher revision.\n")
                .contains("    row 3, currency: found \"WON\", expected a currency code of ISO 4217, such as EUR"
                        + " [CURRENCY_UNKNOWN]. How to mend: Use the three-letter code in capitals.");
    }

    @Test
    void whatWasReadInAnotherWayIsEchoed() throws IOException {
        Path file = write("ai-exports.csv", HEADER + GOOD.replace("SOFTWARE", "Software"));
        CommandRun run = CommandRun.of("validate", file.toString(), "--office", "kr");
        assertThat(run.status()).isZero();
        assertThat(run.output())
                .contains("  Read as:\n    row 2, category: a code in another spelling, \"Software\" read as"
                        + " \"SOFTWARE\"");
    }

    @Test
    void templateIsAccepted() throws IOException {
        Path file = folder.resolve("rd-spend-template.csv");
        Files.write(file, Templates.csv(Feed.RD_SPEND, new Office("fr")));
        assertThat(CommandRun.of("validate", file.toString()).status()).isZero();
    }

    @Test
    void workbookTemplateIsAccepted() throws IOException {
        Path file = folder.resolve("kr-rd-spend-2026Q3.xlsx");
        Files.write(file, Templates.xlsx(Feed.RD_SPEND, new Office("kr")));
        CommandRun run = CommandRun.of("validate", file.toString());
        assertThat(run.output()).contains("1 row read, 1 accepted");
        assertThat(run.status()).isZero();
    }

    @Test
    void officeIsThatOfTheFirstRowUnlessSaid() throws IOException {
        Path file = write("ai-exports.csv", HEADER + GOOD + GOOD.replace("KR,", "CA,"));
        CommandRun run = CommandRun.of("validate", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .isEqualTo(file + ": checked as a file of the office kr, whose area is in its first row; --office says"
                        + " otherwise.\n");
        assertThat(run.output()).contains("1 accepted", "row 3, ref_area", "OFFICE_MISMATCH");
    }

    @Test
    void secretariatReportsItsFeeds() throws IOException {
        Path file = write("membership.csv", "record_id,ref_area,joined_on\nM-1,KR,2026-01-01\n");
        CommandRun run = CommandRun.of("validate", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.messages()).contains("the office secretariat, which reports membership");
    }

    @Test
    void fileThatDoesNotTellItsOfficeIsNotChecked() throws IOException {
        Path file = write("ai-exports.csv", HEADER + GOOD.replace("KR,", "Korea,"));
        CommandRun run = CommandRun.of("validate", file.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).contains("found no area in its first row").contains("--office CODE");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void wrongHeaderIsSaidEvenIfNobodyKnowsWhoseFileItIs() throws IOException {
        Path file = write("ai-exports.csv", "record_id,what\na,b\n");
        CommandRun run = CommandRun.of("validate", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).contains("  The file:\n    line 1: found the unknown column");
    }

    @ParameterizedTest
    @CsvSource({
        "rd-spend.csv, rd-spend",
        "kr-rd-spend-2026Q3.xlsx, rd-spend",
        "KR_AI_Exports 2026.CSV, ai-exports",
        "fx rates.csv, fx-rates",
        "report.csv,",
        "rd-spend-and-ai-exports.csv,"
    })
    void feedIsInTheNameOfTheFile(String name, String feed) {
        assertThat(FeedOfFileName.of(folder.resolve(name)).map(Feed::id).orElse(null))
                .isEqualTo(feed);
    }

    @Test
    void feedThatIsNotInTheNameHasToBeSaid() throws IOException {
        Path file = write("report.csv", HEADER + GOOD);
        CommandRun unsaid = CommandRun.of("validate", file.toString(), "--office", "kr");
        assertThat(unsaid.status()).isEqualTo(1);
        assertThat(unsaid.messages()).contains("Give --feed FEED.");
        assertThat(CommandRun.of("validate", file.toString(), "--office", "kr", "--feed", "ai-exports")
                        .status())
                .isZero();
    }

    @Test
    void missingFileDoesNotKeepTheOthersFromBeingChecked() throws IOException {
        Path file = write("ai-exports.csv", HEADER + BAD);
        Path none = folder.resolve("none-ai-exports.csv");
        CommandRun run = CommandRun.of("validate", none.toString(), file.toString(), "--office", "kr");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages())
                .isEqualTo("alliance: " + none + ": found nothing, expected a file to read. Check its" + " name.\n");
        assertThat(run.output()).startsWith(file + ": 1 row read, 0 accepted, 1 rejected");
    }

    @Test
    void listOfCellsIsCutOffUnlessAllAreAskedFor() throws IOException {
        Path file = write("ai-exports.csv", HEADER + "X,KR,2026-Q1,SOFTWARE,-5,KRW\n".repeat(60));
        String cut =
                CommandRun.of("validate", file.toString(), "--office", "kr").output();
        assertThat(cut.lines().filter(line -> line.startsWith("    row "))).hasSizeBetween(50, 51);
        assertThat(cut).contains("    and 10 more; --all lists them.");
        String all = CommandRun.of("validate", file.toString(), "--office", "kr", "--all")
                .output();
        assertThat(all.lines().filter(line -> line.contains("[AMOUNT_NEGATIVE]")))
                .hasSize(60);
    }

    @Test
    void jsonIsOneDocumentAndNothingElse() throws IOException {
        Path good = write("ai-exports.csv", HEADER + GOOD);
        Path bad = write("bad-ai-exports.csv", HEADER + BAD);
        CommandRun run = CommandRun.of("validate", good.toString(), bad.toString(), "--json");
        assertThat(run.status()).isEqualTo(2);
        JsonNode receipts = new ObjectMapper().readTree(run.output()).get("receipts");
        assertThat(receipts).hasSize(2);
        assertThat(receipts.at("/0/accepted").asInt()).isEqualTo(1);
        assertThat(receipts.at("/1/dry_run").asBoolean()).isTrue();
        assertThat(receipts.at("/1/errors/0/rule").asText()).isEqualTo("AMOUNT_NEGATIVE");
    }

    @Test
    void fileCannotWriteToTheTerminal() throws IOException {
        Path file = write("ai-exports.csv", HEADER + "X,KR,2026-Q1,\u009B2J\u202Ex,1,KRW\n");
        CommandRun run = CommandRun.of("validate", file.toString(), "--office", "kr");
        assertThat(run.output()).contains("\uFFFD2J\uFFFDx").doesNotContain("\u009B", "\u202E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "validate a.csv --feed nonsense", "validate a.csv --office nonsense"})
    void wrongUseIsNotDone(String arguments) {
        CommandRun run = CommandRun.of(arguments.split(" "));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).contains("Usage: alliance validate");
    }

    @Test
    void folderIsNoFile() {
        CommandRun run = CommandRun.of("validate", folder.toString(), "--feed", "rd-spend");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).contains("found no regular file");
    }

    @Test
    void helpTellsTheExitStatus() {
        assertThat(CommandRun.of("validate", "--help").output()).contains("Exit status:", "Example:");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
