package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.paper.BrowserSearch;
import io.alliancemetrics.cli.paper.Printer;
import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureFilter;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.web.DashboardConfig;
import io.alliancemetrics.dashboards.web.DashboardServer;
import io.alliancemetrics.schemas.value.Quarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alliance report}: the review of a quarter, on paper. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Write the review of a quarter as a PDF (A4): the page with its charts and tables, the cut-off day"
                        + " and the hash of its figures. --csv writes the same figures for programs.",
        footerHeading = "%nExample:%n",
        footer = "  alliance report 2026-Q3 --pdf review-2026-Q3.pdf --csv review-2026-Q3.csv")
final class ReportCommand implements Callable<Integer> {
    /** Machines without a graphics card draw slowly. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @ParentCommand
    private AllianceCommand alliance;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClickHouseMixin clickHouse;

    @Parameters(
            index = "0",
            paramLabel = "QUARTER",
            converter = QuarterConverter.class,
            description = "The quarter, such as 2026-Q3.")
    private Quarter quarter;

    @Option(names = "--pdf", paramLabel = "FILE", description = "Write the page to this file.")
    private Path pdf;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write the quarter's figures to this file, with all six decimals.")
    private Path csv;

    @Option(
            names = "--vintage",
            paramLabel = "VINTAGE",
            description = "Which figures: latest, or the quarter of a release (default: the quarter's own release if"
                    + " there is one, otherwise latest).")
    private String vintage;

    @Option(
            names = "--lang",
            paramLabel = "CODE",
            defaultValue = "en",
            converter = LanguageConverter.class,
            description = "Language of the page: en or fr (default: ${DEFAULT-VALUE}).")
    private Locale language;

    @Option(
            names = "--browser",
            paramLabel = "FILE",
            defaultValue = "${env:ALLIANCE_CHROMIUM}",
            description =
                    "Executable of the Chromium or Chrome that prints (or set ALLIANCE_CHROMIUM; default: the first"
                            + " on the PATH).")
    private Path browser;

    @Option(names = "--force", description = "Overwrite the files if there are such.")
    private boolean force;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (pdf == null && csv == null) {
            throw new ParameterException(spec.commandLine(), "Say what to write: --pdf FILE, --csv FILE, or both.");
        }
        Optional<NewFile> pdfFile = newFile(pdf);
        Optional<NewFile> csvFile = newFile(csv);
        Optional<Path> executable =
                pdfFile.map(ignored -> BrowserSearch.ofThisProcess().find(Optional.ofNullable(browser)));
        ClickHouseAccess figures = clickHouse.reader().access();
        String chosen = vintageOf(new FigureReader(new ClickHouseReads(figures)).coverage());
        alliance.handleSignals();
        try (TemporaryFolder scratch = TemporaryFolder.create();
                DashboardServer dashboard = DashboardServer.start(DashboardConfig.of(figures))) {
            ReviewAddress address = new ReviewAddress(dashboard.uri(), quarter, chosen, language);
            byte[] rows = csvFile.isPresent() ? address.csv() : new byte[0];
            if (executable.isPresent()) {
                address.requirePage();
                Path printed =
                        new Printer(executable.get(), scratch.path(), PATIENCE).print(address.page(), alliance.stop());
                write(pdfFile.orElseThrow(), pdf, Files.readAllBytes(printed));
            }
            if (csvFile.isPresent()) {
                write(csvFile.get(), csv, rows);
            }
        }
        return 0;
    }

    private Optional<NewFile> newFile(Path file) throws IOException {
        return file == null ? Optional.empty() : Optional.of(NewFile.at(file, force));
    }

    /** @throws io.alliancemetrics.dashboards.figures.FiguresNotFoundException if there are no such figures */
    private String vintageOf(Coverage coverage) {
        boolean isReleased = coverage.quarters(quarter.toString()).contains(quarter);
        String chosen = vintage != null ? vintage : isReleased ? quarter.toString() : Coverage.LATEST;
        coverage.require(
                new FigureFilter(Optional.of(quarter), Optional.of(chosen), Optional.empty(), Optional.empty()));
        return chosen;
    }

    private void write(NewFile file, Path name, byte[] content) throws IOException {
        file.write(out -> {
            out.write(content);
            return content.length;
        });
        spec.commandLine().getErr().println("Wrote " + name + " (" + content.length + " bytes).");
    }
}
