package io.alliancemetrics.cli.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the dashboards ask Prometheus for is documented, and so it is what a running job and gateway really give. */
class DashboardMetricsTest {
    private final Set<String> known = new TreeSet<>(RepositoryFiles.documentedMetrics());
    private final List<String> expressions = new ArrayList<>();

    DashboardMetricsTest() throws IOException {
        AlertRules.read(RepositoryFiles.rules()).recordings().forEach(recording -> known.add(recording.name()));
        for (String dashboard : RepositoryFiles.dashboards()) {
            expressions.addAll(new ObjectMapper().readTree(dashboard).findValuesAsText("expr"));
        }
    }

    @Test
    void everyMetricIsThere() {
        assertThat(expressions).hasSizeGreaterThan(30).allSatisfy(expression -> assertThat(
                        PromExpression.metricsIn(expression))
                .isNotEmpty()
                .isSubsetOf(known));
    }

    @Test
    void everyMetricOfTheAlertsIsShown() throws IOException {
        Set<String> shown = new TreeSet<>();
        expressions.forEach(expression -> shown.addAll(PromExpression.metricsIn(expression)));
        for (AlertRules.Rule alert : AlertRules.read(RepositoryFiles.rules()).alerts()) {
            assertThat(PromExpression.metricsIn(alert.expr())).as(alert.name()).anyMatch(shown::contains);
        }
    }

    @Test
    void aMetricThatIsNotThereIsFound() {
        assertThat(known).doesNotContain("flink_jobmanager_job_uptime");
        assertThat(PromExpression.metricsIn("max(flink_jobmanager_job_uptime)"))
                .containsExactly("flink_jobmanager_job_uptime");
        assertThatThrownBy(() -> PromExpression.metricsIn("max(flink_jobmanager_job_uptime"))
                .hasMessageContaining("that nothing closes");
    }
}
