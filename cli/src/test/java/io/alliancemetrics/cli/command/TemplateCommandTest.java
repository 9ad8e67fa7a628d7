package io.alliancemetrics.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.EnumSource;

class TemplateCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void csvGoesToStandardOutputAndNothingElse(Feed feed) {
        String office = feed.isOfSecretariat() ? "secretariat" : "kr";
        CommandRun run = CommandRun.of("template", feed.id(), "--office", office);
        assertThat(run.status()).isZero();
        assertThat(run.output()).isEqualTo(new String(Templates.csv(feed, new Office(office)), StandardCharsets.UTF_8));
        assertThat(run.messages()).isEmpty();
    }

    @Test
    void exampleIsThatOfTheOffice() {
        assertThat(CommandRun.of("template", "rd-spend", "--office", "FR").output())
                .contains(",FR,EXPENDITURE,", ",EUR");
    }

    @Test
    void extensionDecidesTheFormat() throws IOException {
        Path workbook = folder.resolve("a.XLSX");
        Path csv = folder.resolve("a.csv");
        CommandRun run = CommandRun.of("template", "rd-spend", "--office", "kr", "--out", workbook.toString());
        assertThat(run.status()).isZero();
        assertThat(run.output()).isEmpty();
        assertThat(run.messages()).startsWith("Wrote " + workbook);
        assertThat(Files.readAllBytes(workbook)).startsWith('P', 'K');
        assertThat(CommandRun.of("template", "rd-spend", "--office", "kr", "--out", csv.toString())
                        .status())
                .isZero();
        assertThat(Files.readAllBytes(csv)).isEqualTo(Templates.csv(Feed.RD_SPEND, new Office("kr")));
    }

    @Test
    void fileIsOverwrittenOnlyOnDemand() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "precious");
        CommandRun refused = CommandRun.of("template", "rd-spend", "--office", "kr", "--out", file.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.messages()).startsWith("alliance: " + file + ": found a file, expected none");
        assertThat(file).hasContent("precious");

        assertThat(CommandRun.of("template", "rd-spend", "--office", "kr", "--out", file.toString(), "--force")
                        .status())
                .isZero();
        assertThat(file).content().startsWith("record_id,");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @CsvSource({
        "template nonsense, expected one of the feeds rd-spend",
        "template, Missing required parameter: 'FEED'",
        "template rd-spend --format xlsx, add --out rd-spend.xlsx",
        "template rd-spend --format ods, expected csv or xlsx",
        "template rd-spend --out a.ods, expected a name that ends in .csv or .xlsx",
        "template rd-spend --format csv --out a.xlsx, does not end in .csv",
        "template rd-spend --office xx, expected an ISO 3166-1 alpha-2 code such as kr",
        "template membership --office kr, The office kr does not report membership. Give --office secretariat",
        "template rd-spend --office secretariat, a member's code"
    })
    void wrongUseIsNotDone(String arguments, String message) {
        CommandRun run = CommandRun.of(arguments.split(" "));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).contains(message).contains("Usage: alliance template");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void missingFolderIsOneSentence() {
        Path file = folder.resolve("none/a.csv");
        CommandRun run = CommandRun.of("template", "rd-spend", "--office", "kr", "--out", file.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages().lines()).singleElement().asString().startsWith("alliance: " + file);
    }

    @Test
    void helpHasAnExample() {
        assertThat(CommandRun.of("template", "--help").output()).contains("Example:", "--out rd-spend.xlsx");
    }
}
