package io.alliancemetrics.cli.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRulesTest {
    private final String rules = RepositoryFiles.rules();
    private final Set<String> runbooks = RepositoryFiles.runbooks();
    private final Set<String> metrics = RepositoryFiles.documentedMetrics();

    AlertRulesTest() throws IOException {}

    @Test
    void everyAlertHasItsPageAndKnowsItsMetrics() {
        assertThat(new RulesCheck(runbooks, metrics).problems(rules)).isEmpty();
    }

    @Test
    void everyPageSaysWhatToDo() throws IOException {
        for (AlertRules.Rule alert : AlertRules.read(rules).alerts()) {
            assertThat(RepositoryFiles.runbook(alert.name()))
                    .as(alert.name())
                    .startsWith("# " + alert.name() + "\n\nSeverity: "
                            + alert.labels().get("severity") + ".\n")
                    .contains("\n## What it means\n", "\n## How to see it\n", "\n## What to do\n\n1. ")
                    .contains("\n## Whom to wake\n");
        }
    }

    @Test
    void alertWithoutAPageIsFound() {
        Set<String> fewer = new TreeSet<>(runbooks);
        fewer.remove("TwoJobs");
        assertThat(new RulesCheck(fewer, metrics).problems(rules))
                .containsExactly("TwoJobs: found no page docs/runbooks/TwoJobs.md");
    }

    @Test
    void pageWithoutAnAlertIsFound() {
        Set<String> more = new TreeSet<>(runbooks);
        more.add("Forgotten");
        assertThat(new RulesCheck(more, metrics).problems(rules))
                .containsExactly("docs/runbooks/Forgotten.md: found a page without an alert");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '~', textBlock = """
            _alliance_heldBack       ~ _alliance_heldback       ~ FiguresHeldBack: found the metric
            numRestarts              ~ restarts                 ~ JobRestarting: found the metric
            alliance:pending_messages > 1000 ~ alliance:pending > 1000 ~ KafkaLagGrowing: found the metric alliance:pending,
            {status="5xx"}[5m])) > 0 ~ {status="5xx"}[5m]) > 0  ~ GatewayNotReady: found "(" that nothing closes
            {status="5xx"}[5m])) > 0 ~ {status="5xx"}[5m))) > 0 ~ GatewayNotReady: found ")" without its "("
            absent(                  ~ missing(                 ~ JobNotRunning: found the function "missing"
            by (job_id)              ~ by job_id                ~ TwoJobs: found "by", expected labels in brackets
            < 0.1                    ~ < 0.1 ?                  ~ DiskNearlyFull: found "?"
            severity: critical       ~ severity: urgent         ~ JobNotRunning: found the severity urgent
            for: 15m                 ~ for: a while             ~ FiguresHeldBack: found for: a while
            {{ $value | humanize }}  ~ {{ $value | humanize }   ~ JobRestarting: found an open template
            runbooks/TwoJobs.md      ~ runbooks/Two.md          ~ TwoJobs: found the runbook docs/runbooks/Two.md
            alert: TwoJobs           ~ alert: JobRestarting     ~ JobRestarting: found twice
            annotations:             ~ annotation:              ~ not a file of rules: Unrecognized field
            """)
    void brokenRulesAreFound(String found, String replacement, String problem) {
        assertThat(rules).contains(found);
        assertThat(new RulesCheck(runbooks, metrics).problems(rules.replace(found, replacement)))
                .anyMatch(line -> line.startsWith(problem));
    }
}
