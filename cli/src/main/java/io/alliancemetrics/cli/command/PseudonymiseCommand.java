package io.alliancemetrics.cli.command;

import io.alliancemetrics.ingest.RowSource;
import io.alliancemetrics.ingest.pseudonym.PseudonymException;
import io.alliancemetrics.ingest.pseudonym.PseudonymKey;
import io.alliancemetrics.ingest.pseudonym.PseudonymReport;
import io.alliancemetrics.ingest.pseudonym.PseudonymisedFile;
import io.alliancemetrics.ingest.pseudonym.Pseudonymiser;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alliance pseudonymise}: replaces the ids of fellows, at the office and before anything is sent. */
@Command(
        name = "pseudonymise",
        mixinStandardHelpOptions = true,
        description = "Replace the ids of fellows in a fellow-mobility file by pseudonyms. Nothing is sent.",
        exitCodeOnInvalidInput = PseudonymiseCommand.NOT_DONE,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "2:done, but another column still looks as if it could tell who a fellow is",
            "1:not done; nothing was written"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  alliance pseudonymise fellows.xlsx --office kr --key-file fellows.key --new-key",
            "makes the key at the first use and writes fellows-pseudonymous.csv. Keep the key safe and secret, and use"
                    + " it again next quarter, without --new-key: without it nobody can join new records to old ones."
        })
final class PseudonymiseCommand implements Callable<Integer> {
    static final int NOT_DONE = 1;
    private static final int LOOK_AT_IT = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A fellow-mobility file with ids or names in fellow_id; it is not changed.")
    private Path file;

    @Option(
            names = "--key-file",
            paramLabel = "KEY",
            required = true,
            description = "The office's own key. Never send it along with the file.")
    private Path keyFile;

    @Option(names = "--new-key", description = "Make the key file; it must not be there yet.")
    private boolean newKey;

    @Option(
            names = "--office",
            paramLabel = "CODE",
            defaultValue = "${env:ALLIANCE_OFFICE}",
            converter = OfficeConverter.class,
            description = "What pseudonyms begin with (default: ALLIANCE_OFFICE, otherwise the home_area in the first"
                    + " row).")
    private Office office;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the CSV file here (default: FILE-pseudonymous.csv); it must not be there yet.")
    private Path out;

    @Override
    public Integer call() throws IOException, PseudonymException {
        RowSource source = FileCheck.open(file);
        Path target = out != null ? out : besides(file);
        NewFile written = NewFile.at(target, false);
        Office whose = office(source);
        PseudonymisedFile pseudonymised = new PseudonymisedFile(new Pseudonymiser(whose, key()));
        PseudonymReport report = written.write(stream -> write(pseudonymised, source, stream));
        say(report, target);
        return report.looks().isEmpty() ? 0 : LOOK_AT_IT;
    }

    private PseudonymReport write(PseudonymisedFile pseudonymised, RowSource source, OutputStream stream)
            throws IOException, PseudonymException {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        PseudonymReport report = pseudonymised.write(source, file.toString(), writer);
        writer.flush();
        return report;
    }

    private Office office(RowSource source) throws IOException {
        if (office != null && office.isSecretariat()) {
            throw new ParameterException(
                    spec.commandLine(), "The secretariat reports no fellows: give --office the code of a member.");
        }
        if (office != null) {
            return office;
        }
        Office found = OfficeOfFile.of(source, Feed.FELLOW_MOBILITY)
                .orElseThrow(() -> new IOException(file + ": found no home_area of an office in its first row. Give"
                        + " --office CODE; if the file has no such column, see alliance template fellow-mobility."));
        messages()
                .println("Pseudonyms begin with " + found + "-, for the home_area in the first row; --office says"
                        + " otherwise.");
        return found;
    }

    private PseudonymKey key() throws PseudonymException {
        if (newKey) {
            PseudonymKey.create(keyFile);
            messages().println("Made the key " + keyFile + ". Keep it safe and secret, and use it again next time.");
        }
        if (PseudonymKey.isReadableByOthers(keyFile)) {
            messages()
                    .println("Warning: others can read " + keyFile + ", and so find out whose a pseudonym is. Run:"
                            + " chmod 600 " + keyFile);
        }
        return PseudonymKey.read(keyFile);
    }

    private void say(PseudonymReport report, Path target) {
        messages()
                .println("Wrote " + target + ": " + report.rows() + " rows; " + report.replaced()
                        + " ids replaced, of " + report.persons() + " persons; " + report.kept()
                        + " left, which were pseudonyms already"
                        + (report.empty() == 0
                                ? ""
                                : "; " + report.empty() + " rows without a fellow_id, which will be rejected")
                        + ".");
        for (PseudonymReport.Look look : report.looks()) {
            messages()
                    .println("Warning: row " + look.firstLine() + ", " + look.column() + ": found "
                            + look.what().description() + (look.count() == 1 ? "" : " (in " + look.count() + " rows)")
                            + ". It was not replaced; remove it from your file before you send anything.");
        }
    }

    private PrintWriter messages() {
        return spec.commandLine().getErr();
    }

    private static Path besides(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-pseudonymous.csv");
    }
}
