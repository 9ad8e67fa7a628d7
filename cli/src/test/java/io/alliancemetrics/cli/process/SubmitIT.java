package io.alliancemetrics.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office on the command line, against a running stack: from the template to the figure. */
class SubmitIT {
    private static final int LARGE = 150_000;

    @TempDir
    private Path folder;

    private String data;
    private String server;
    private Path token;
    private int runs;

    /** What a command did. */
    private record Run(int status, String out, String err) {}

    @Test
    void officeSubmitsMendsAndSeesItsFigure() throws Exception {
        data = folder.resolve("data").toString();
        try (AllianceProcess up = AllianceProcess.start(
                folder.resolve("up"),
                Map.of(),
                List.of("up", "--data-dir", data, "--port=0", "--kafka-port=0", "--clickhouse-port=0"))) {
            up.awaitErr("Press Ctrl-C");
            server = up.shown("Page:").replaceFirst("(https?://[^/]*).*", "$1");
            makesMembers();
            token = token("kr");

            Path file = template();
            mistakeIsFoundByTheDryRun(file);
            correctedFileIsAccountedFor(file);
            sameFileAgainIsNotWrittenAgain(file);
            changedContentIsRejectedByTheJob(file);
            wrongTokenIsRefused(file);
            serverThatIsNotThereIsSaid(file);
            interruptedUploadGoesOn();

            up.signal("TERM");
            assertThat(up.await()).isZero();
        }
    }

    private void makesMembers() throws Exception {
        Path secretariat = token("secretariat");
        Path members = Files.writeString(
                folder.resolve("membership.csv"), "record_id,ref_area,joined_on\nM-KR,KR,2026-01-01\n");
        Path rates = Files.writeString(folder.resolve("fx-rates.csv"), """
                record_id,currency,time_period,rate,rate_type,source
                KRW-2026-Q1,KRW,2026-Q1,1600,PERIOD_AVERAGE,test
                """);
        Run run = run(
                "submit",
                members.toString(),
                rates.toString(),
                "--server",
                server,
                "--token-file",
                secretariat.toString());
        assertThat(run.status).as(run.err).isZero();
    }

    private Path template() throws Exception {
        Path file = folder.resolve("rd-spend.csv");
        assertThat(run("template", "rd-spend", "--office", "kr", "--out", file.toString()).status)
                .isZero();
        // An allocation beside the expenditure that is there, so that there is a share.
        String expenditure = Files.readAllLines(file).get(1);
        Files.writeString(
                file,
                Files.readString(file)
                        + expenditure
                                .replace("EX-0001", "EX-0002")
                                .replace("EXPENDITURE", "ALLOCATION")
                                .replace("1250000.00", "-5000000.00")
                        + "\n");
        return file;
    }

    private void mistakeIsFoundByTheDryRun(Path file) throws Exception {
        Run run = submit(file, "--dry-run");
        assertThat(run.status).as(run.err).isEqualTo(2);
        assertThat(run.out)
                .contains("rd-spend.csv: 2 rows read, 1 accepted, 1 rejected (nothing written)")
                .contains("row 3, amount: found \"-5000000.00\"")
                .contains("[AMOUNT_NEGATIVE]. How to mend:");
        assertThat(sql("SELECT count() FROM alliance.record_log WHERE office = 'kr'"))
                .isEqualTo("0");
    }

    private void correctedFileIsAccountedFor(Path file) throws Exception {
        Files.writeString(file, Files.readString(file).replace("-5000000.00", "5000000.00"));
        assertThat(submit(file, "--dry-run").status).isZero();
        Run run = submit(file);
        assertThat(run.status).as(run.err).isZero();
        assertThat(run.out).contains("the job has decided on all rows: 2 accepted, 0 duplicates, 0 rejected.");

        Run list = run("status", "--server", server, "--token-file", token.toString());
        assertThat(list.status).isZero();
        assertThat(list.out.lines()).hasSize(2).last().asString().contains("rd-spend.csv", "accounted");
        String id = list.out.strip().replaceFirst("(?s).* ", "");
        Run receipt = run("status", id, "--server", server, "--token-file", token.toString());
        assertThat(receipt.status).isZero();
        assertThat(receipt.out).contains("  received\n", "  validated\n", "  published\n", "  accounted\n");

        String figure = "SELECT obs_value FROM alliance.kpi WHERE kpi = 'rd_expenditure_share' AND ref_area = 'KR' AND"
                + " time_period = '2026-Q1' AND vintage = 'latest'";
        // Figures are written after the checkpoint that the log's rows belong to.
        AllianceProcess.waitFor(() -> sql(figure).equals("25.000000"), "KR's share of 25 %");
    }

    private void sameFileAgainIsNotWrittenAgain(Path file) throws Exception {
        Run run = submit(file, "--json");
        assertThat(run.status).isZero();
        assertThat(run.err).contains("already submitted on ");
        JsonNode receipts = new ObjectMapper().readTree(run.out).get("receipts");
        assertThat(receipts.at("/0/log/accepted").asInt()).isEqualTo(2);
        assertThat(sql("SELECT count() FROM alliance.record_log WHERE office = 'kr'"))
                .isEqualTo("2");
    }

    private void changedContentIsRejectedByTheJob(Path file) throws Exception {
        Path changed = Files.writeString(
                folder.resolve("changed-rd-spend.csv"), Files.readString(file).replace("5000000.00", "6000000.00"));
        Run run = submit(changed);
        assertThat(run.status).isEqualTo(2);
        assertThat(run.out)
                .contains("0 accepted, 1 duplicate, 1 rejected")
                .contains("row 3, record EX-0002 revision 1: ")
                .contains("[REVISION_CONFLICT]. How to mend: ");
    }

    private void wrongTokenIsRefused(Path file) throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.token"), "amt_wrong\n");
        Run run = run("submit", file.toString(), "--server", server, "--token-file", wrong.toString());
        assertThat(run.status).isEqualTo(1);
        assertThat(run.err).contains("Found no valid token").doesNotContain("amt_wrong");
        assertThat(run.out).isEmpty();
    }

    private void serverThatIsNotThereIsSaid(Path file) throws Exception {
        String nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:" + free.getLocalPort();
        }
        Run run = run("submit", file.toString(), "--server", nobody, "--token-file", token.toString(), "--timeout=2");
        assertThat(run.status).isEqualTo(1);
        assertThat(run.err)
                .contains("Trying again in 1 s")
                .contains("alliance: " + file + ": not submitted. " + nobody + ": Nothing answers at this address.");
    }

    private void interruptedUploadGoesOn() throws Exception {
        Path large = folder.resolve("large-rd-spend.csv");
        try (Writer writer = Files.newBufferedWriter(large)) {
            writer.write("record_id,ref_area,measure,purpose,booked_on,amount,currency\n");
            for (int i = 0; i < LARGE; i++) {
                writer.write("L-" + i + ",KR,EXPENDITURE,INFRASTRUCTURE,2026-02-01,100.00,KRW\n");
            }
        }
        try (AllianceProcess interrupted = AllianceProcess.start(
                folder.resolve("run" + runs++), submitArguments(large).toArray(String[]::new))) {
            interrupted.awaitErr("Sending large-rd-spend.csv");
            interrupted.signal("KILL");
            assertThat(interrupted.await()).isEqualTo(137);
        }
        Run run = submit(large);
        assertThat(run.status).as(run.err).isZero();
        assertThat(run.out)
                .contains("the job has decided on all rows: " + LARGE + " accepted, 0 duplicates, 0 rejected.");
        assertThat(sql("SELECT count() FROM alliance.record_log WHERE record_id LIKE 'L-%'"))
                .isEqualTo(Integer.toString(LARGE));
    }

    private Path token(String office) throws Exception {
        Path file = folder.resolve(office + ".token");
        Run run = run("office", "create-token", office, "--out", file.toString(), "--data-dir", data);
        assertThat(run.status).as(run.err).isZero();
        return file;
    }

    private Run submit(Path file, String... options) throws Exception {
        List<String> arguments = submitArguments(file);
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private List<String> submitArguments(Path file) {
        return new ArrayList<>(
                List.of("submit", file.toString(), "--server", server, "--token-file", token.toString()));
    }

    private String sql(String query) {
        try {
            Run run = run("sql", "--data-dir", data, "--format", "TSV", query);
            assertThat(run.status).as(run.err).isZero();
            return run.out.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        try (AllianceProcess process = AllianceProcess.start(folder.resolve("run" + runs++), arguments)) {
            int status = process.await();
            return new Run(status, process.out(), process.err());
        }
    }
}
