package io.alliancemetrics.cli.command;

import io.alliancemetrics.ingest.handout.Templates;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alliance template}: the file that an office fills in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Write the template of a feed: its columns and one example row that is accepted as it is.",
        exitCodeOnInvalidInput = 1,
        footerHeading = "%nExample:%n",
        footer = {
            "  alliance template rd-spend --office kr --out rd-spend.xlsx",
            "A workbook also explains the columns and has drop-downs. Nothing is sent anywhere."
        })
final class TemplateCommand implements Callable<Integer> {
    private static final Office EXAMPLE_OFFICE = new Office("kr");

    @ParentCommand
    private AllianceCommand alliance;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FEED",
            converter = FeedConverter.class,
            description = "rd-spend, fellow-mobility, certification, ai-exports; membership, fx-rates, releases.")
    private Feed feed;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = TemplateFormat.Converter.class,
            description = "csv or xlsx (default: as the file's name ends, otherwise csv).")
    private TemplateFormat format;

    @Option(
            names = "--office",
            paramLabel = "CODE",
            defaultValue = "${env:ALLIANCE_OFFICE}",
            converter = OfficeConverter.class,
            description = "Whose area and currency the example has (default: ALLIANCE_OFFICE, otherwise kr).")
    private Office office;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to this file; without it, CSV goes to standard output.")
    private Path out;

    @Option(names = "--force", description = "Overwrite the file if there is one.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Office example = exampleOffice();
        TemplateFormat chosen = chosenFormat();
        byte[] template = chosen == TemplateFormat.CSV ? Templates.csv(feed, example) : Templates.xlsx(feed, example);
        if (out == null) {
            alliance.results().write(template);
            alliance.results().flush();
        } else {
            int length = NewFile.at(out, force).write(file -> {
                file.write(template);
                return template.length;
            });
            spec.commandLine().getErr().println("Wrote " + out + " (" + length + " bytes).");
        }
        return 0;
    }

    private Office exampleOffice() {
        if (feed.isOfSecretariat() && office == null) {
            return Office.SECRETARIAT;
        }
        if (office != null && !office.reports(feed)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The office " + office + " does not report " + feed.id() + ". Give --office "
                            + (feed.isOfSecretariat() ? Office.SECRETARIAT : "CODE with a member's code, such as kr")
                            + ", or another feed.");
        }
        return office == null ? EXAMPLE_OFFICE : office;
    }

    private TemplateFormat chosenFormat() {
        if (out == null) {
            if (format == TemplateFormat.XLSX) {
                throw new ParameterException(
                        spec.commandLine(), "A workbook goes to a file: add --out " + feed.id() + ".xlsx.");
            }
            return TemplateFormat.CSV;
        }
        TemplateFormat named = TemplateFormat.ofFile(out)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--out " + out + ": expected a name that ends in .csv or .xlsx."));
        if (format != null && format != named) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--out " + out + " does not end in ." + format.extension() + ", as --format says.");
        }
        return named;
    }
}
