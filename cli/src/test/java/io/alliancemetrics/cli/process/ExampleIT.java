package io.alliancemetrics.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.cli.process.NotAcceptedRows.Expected;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that comes with its expected result, by the command that a reviewer would type. */
class ExampleIT {
    private static final String FIGURES =
            "SELECT kpi, ref_area, time_period, vintage, obs_value, obs_status, reporting,"
                    + " expected FROM alliance.kpi ORDER BY kpi, ref_area, time_period, vintage";
    /** Where the first query's result ends and the second's begins. */
    private static final String LOG_HEADER = "\"submission_id\",\"record_id\",\"revision\",\"disposition\",\"rule\"\n";

    @TempDir
    private static Path folder;

    private static ExampleScenario example;
    private static int status;
    private static String err;
    private static List<List<String>> figures;
    private static List<List<String>> log;

    @BeforeAll
    static void run() throws Exception {
        example = ExampleScenario.extractTo(folder.resolve("example"));
        try (AllianceProcess demo = AllianceProcess.start(
                folder.resolve("run"),
                "demo",
                "--once",
                "--port",
                "0",
                "--data",
                example.scenario().toString(),
                "--format",
                "CSVWithNames",
                "--sql",
                FIGURES,
                "--sql",
                LoggedRow.QUERY)) {
            status = demo.await();
            err = demo.err();
            int second = demo.out().indexOf(LOG_HEADER);
            assertThat(second).as(err).isPositive();
            figures = Csv.rows(demo.out().substring(0, second));
            log = Csv.rows(demo.out().substring(second + LOG_HEADER.length()));
            assertThat(demo.leftovers()).noneMatch(name -> name.startsWith("alliance") || name.startsWith("flink"));
        }
    }

    @Test
    void endsWell() {
        assertThat(status).as(err).isZero();
    }

    @Test
    void standardOutputHoldsTheExpectedFiguresAndNothingElse() throws IOException {
        List<List<String>> expected = Csv.rows(Files.readString(example.expectedKpi()));

        assertThat(figures.get(0)).isEqualTo(expected.get(0));
        assertThat(figures).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void receiptsAndLogExplainEveryRowThatIsNotAccepted() throws IOException {
        NotAcceptedRows rows = new NotAcceptedRows(example.scenario(), expected(), err);

        assertThat(NotAcceptedRows.receipts(err)).isEqualTo(rows.expectedOfReceipts());
        assertThat(log.stream().map(LoggedRow::of)).containsExactlyInAnyOrderElementsOf(rows.expectedOfLog());
    }

    private static Set<Expected> expected() throws IOException {
        return Files.readAllLines(example.expectedNotAccepted()).stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Expected(cells[0], Long.parseLong(cells[1]), cells[2], cells[3]))
                .collect(Collectors.toSet());
    }
}
