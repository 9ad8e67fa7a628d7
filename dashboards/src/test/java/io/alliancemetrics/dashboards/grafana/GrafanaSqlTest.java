package io.alliancemetrics.dashboards.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrafanaSqlTest {
    private static final GrafanaSql SQL = new GrafanaSql(
            Map.of("office", List.of("kr", "o'x"), "kpi", List.of("ai_exports")),
            Instant.ofEpochSecond(100),
            Instant.ofEpochSecond(200),
            Duration.ofMinutes(5));

    @Test
    void valuesOfVariablesAreTexts() {
        assertThat(SQL.of("kpi = ${kpi:singlequote} AND office IN (${office:singlequote})"))
                .isEqualTo("kpi = 'ai_exports' AND office IN ('kr','o\\'x')");
    }

    @Test
    void macrosSpeakOfTheTimeRange() {
        assertThat(SQL.of("SELECT $__timeInterval(at) AS time WHERE $__timeFilter(at)"))
                .isEqualTo("SELECT toStartOfInterval(toDateTime(at), INTERVAL 300 second) AS time"
                        + " WHERE at >= toDateTime(100) AND at <= toDateTime(200)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$kpi", "${kpi}", "${kpi:csv}", "${quarter:singlequote}", "$__interval", "$__timeFilter(a.b)"})
    void nothingElseIsTaken(String rawSql) {
        assertThatThrownBy(() -> SQL.of(rawSql)).hasMessageStartingWith("Found ");
    }
}
