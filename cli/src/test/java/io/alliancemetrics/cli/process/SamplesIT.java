package io.alliancemetrics.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.cli.process.NotAcceptedRows.Expected;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples, by the command that a newcomer types first. */
class SamplesIT {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String FIGURES =
            "SELECT kpi, toString(round(obs_value, 2)), obs_status, reporting, expected FROM alliance.kpi"
                    + " WHERE ref_area = 'ALLIANCE' AND time_period = '2026-Q3' AND vintage = 'latest'";
    private static final String MODELS = "SELECT toString(toInt64(obs_value)) FROM alliance.kpi WHERE kpi ="
            + " 'certified_models' AND ref_area = 'ALLIANCE' AND time_period = '2026-Q3' AND vintage = 'latest'";
    private static final long STOP_SECONDS = 10;

    /** {@code | `2026-07-21/ke/rd-spend.csv` | 2, 3 | FIELD_INVALID | …}; no file means the one above. */
    private static final Pattern README_ROW =
            Pattern.compile("^\\| (?:`([^`]+\\.csv)`)? ?\\| ([0-9, ]+) \\| ([A-Z_]+) \\|.*$");

    @TempDir
    private Path folder;

    @Test
    void demoShowsTheFiguresAndWhatWasNotAcceptedAndStopsAtOnce() throws Exception {
        try (AllianceProcess demo =
                AllianceProcess.start(folder.resolve("demo"), "demo", "--port", "0", "--data", SAMPLES.toString())) {
            String err = demo.awaitErr("Press Ctrl-C");
            String stack = err.replaceAll("(?s).*--data-dir (\\S+) .*", "$1");

            scorecardAndPageShowTheFigures(demo, stack);
            exactlyTheRowsOfTheReadmeAreNotAccepted(err, stack);
            ctrlCStopsEverything(demo);
        }
    }

    private void scorecardAndPageShowTheFigures(AllianceProcess demo, String stack) throws Exception {
        List<List<String>> figures = Csv.rows(sql("figures", stack, FIGURES));
        assertThat(figures).hasSize(15);
        assertThat(demo.out()).contains("Alliance scorecard 2026-Q3, latest figures");
        for (List<String> figure : figures) {
            assertThat(demo.out()).contains(figure.get(3) + " of " + figure.get(4));
        }
        String models = sql("models", stack, MODELS).replaceAll("\\D", "");
        assertThat(demo.out()).containsPattern("Certified models +" + models + "\\u00a0models");
        assertThat(page(demo.shown("Page:") + "review?quarter=2026-Q3&vintage=latest"))
                .contains("Certified models", "2026-Q3");
    }

    private void exactlyTheRowsOfTheReadmeAreNotAccepted(String err, String stack) throws Exception {
        NotAcceptedRows rows = new NotAcceptedRows(daysOfTheSamples(), rowsOfTheReadme(), err);

        assertThat(NotAcceptedRows.receipts(err)).isEqualTo(rows.expectedOfReceipts());
        assertThat(Csv.rows(sql("log", stack, LoggedRow.QUERY)).stream().map(LoggedRow::of))
                .containsExactlyInAnyOrderElementsOf(rows.expectedOfLog());
    }

    private static void ctrlCStopsEverything(AllianceProcess demo) throws Exception {
        List<ProcessHandle> children = demo.children();
        assertThat(children).isNotEmpty();
        long began = System.nanoTime();
        demo.signal("INT");

        assertThat(demo.await()).isZero();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(STOP_SECONDS);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(demo.leftovers()).noneMatch(name -> name.startsWith("alliance") || name.startsWith("flink"));
        assertThat(demo.err()).doesNotContain("alliance: ").contains("Stopping …");
    }

    private String sql(String name, String stack, String query) throws Exception {
        try (AllianceProcess sql =
                AllianceProcess.start(folder.resolve(name), "sql", "--data-dir", stack, "--format", "CSV", query)) {
            assertThat(sql.await()).as(sql.err()).isZero();
            assertThat(sql.err()).isEmpty();
            return sql.out();
        }
    }

    private static String page(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Links to the samples' folders: the fixtures' reader takes every entry for a day, README.md too. */
    private Path daysOfTheSamples() throws IOException {
        Path days = Files.createDirectories(folder.resolve("days"));
        try (Stream<Path> entries = Files.list(SAMPLES.toAbsolutePath())) {
            for (Path entry : entries.filter(Files::isDirectory).toList()) {
                Files.createSymbolicLink(days.resolve(entry.getFileName()), entry);
            }
        }
        return days;
    }

    private static Set<Expected> rowsOfTheReadme() throws IOException {
        Set<Expected> rows = new HashSet<>();
        String file = "";
        for (String line : Files.readAllLines(SAMPLES.resolve("README.md"))) {
            Matcher row = README_ROW.matcher(line);
            if (row.matches()) {
                file = row.group(1) == null ? file : row.group(1);
                boolean isDuplicate = row.group(3).equals("DUPLICATE");
                for (String number : row.group(2).split(",", -1)) {
                    rows.add(new Expected(
                            file,
                            Long.parseLong(number.strip()),
                            isDuplicate ? "DUPLICATE" : "REJECTED",
                            isDuplicate ? "" : row.group(3)));
                }
            }
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
