package io.alliancemetrics.ingest.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.ingest.submission.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's expected result was written by others: what it lists as rejected is exactly what we reject. */
class ExampleScenarioTest {
    @Test
    void exactlyTheExpectedRowsAreRejectedEachForTheExpectedReason(@TempDir Path folder) throws Exception {
        ExampleScenario example = ExampleScenario.extractTo(folder);
        List<String> rejected = new ArrayList<>();
        for (ScenarioFile file : Scenario.read(example.scenario()).files()) {
            Receipt receipt = Submissions.validate(ScenarioLoader.request(file)).receipt();
            assertThat(receipt.fileErrors()).as(file.name()).isEmpty();
            assertThat(receipt.rowsRead()).isEqualTo(receipt.accepted() + receipt.rejected());
            rejected.addAll(reasons(receipt));
        }
        assertThat(rejected).containsExactlyInAnyOrderElementsOf(expected(example.expectedNotAccepted()));
    }

    /** The first finding of each row. */
    private static List<String> reasons(Receipt receipt) {
        Set<Long> lines = new HashSet<>();
        return receipt.rejectedCells().stream()
                .filter(cell -> lines.add(cell.line()))
                .map(cell -> reason(receipt, cell))
                .toList();
    }

    private static String reason(Receipt receipt, RejectedCell cell) {
        return receipt.file() + "\t" + cell.line() + "\tREJECTED\t" + cell.rule();
    }

    /** A conflict of revisions is seen in the log only. */
    private static List<String> expected(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains("\tREJECTED\t") && !line.endsWith("\tREVISION_CONFLICT"))
                .toList();
    }
}
