package io.alliancemetrics.dashboards.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    private record Data(String memberName, BigDecimal value, List<String> values) {}

    @Test
    void lettersOfEveryAlphabetStayAsTheyAre() {
        assertThat(data("Corée du Sud ≥ 15 %, 대한민국 🎓")).contains("\"Corée du Sud ≥ 15 %, 대한민국 🎓\"");
    }

    @Test
    void noTextEndsTheElementThatItIsIn() {
        assertThat(data("</script><!-- &amp;")).doesNotContain("<", ">", "&").contains("\\u003C/script\\u003E");
    }

    @Test
    void namesAreThoseOfTheApiAndDecimalsArePlain() {
        assertThat(data("x")).isEqualTo("{\"member_name\":\"x\",\"value\":0.000000000001,\"values\":[]}");
    }

    @Test
    void downloadsHaveTheParametersOfTheChart() {
        Chart chart = Chart.of("id", "name", "title", "definition", "/api/v1/kpi", "?kpi=x", List.of());

        assertThat(chart.csv()).isEqualTo("/api/v1/kpi.csv?kpi=x");
        assertThat(chart.json()).isEqualTo("/api/v1/kpi.json?kpi=x");
    }

    private static String data(String name) {
        Data data = new Data(name, new BigDecimal("1E-12"), List.of());
        return Chart.of("id", "name", "title", "definition", "/api", "", data).data();
    }
}
