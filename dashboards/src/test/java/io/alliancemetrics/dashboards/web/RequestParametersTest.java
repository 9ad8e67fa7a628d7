package io.alliancemetrics.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParametersTest {
    @Test
    void readsWhatIsGiven() {
        RequestParameters parameters = new RequestParameters(Map.of(
                "quarter", List.of("2026-Q3"),
                "vintage", List.of("latest"),
                "kpi", List.of("ai_exports"),
                "ref_area", List.of("KR")));

        assertThat(parameters.quarter()).contains(Quarter.parse("2026-Q3"));
        assertThat(parameters.vintage()).contains("latest");
        assertThat(parameters.kpi()).contains(Kpi.AI_EXPORTS);
        assertThat(parameters.refArea()).contains("KR");
    }

    @Test
    void emptyCountsAsNotGiven() {
        assertThat(one("quarter", "").quarter()).isEmpty();
        assertThat(new RequestParameters(Map.of()).vintage()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026Q3", "2026-Q5", "' OR 1=1 --", "latest"})
    void aQuarterThatIsNoneIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> one("quarter", text).quarter())
                .hasMessage("The quarter is \"" + text + "\", expected one such as 2026-Q3.")
                .matches(failure -> ((RefusedRequestException) failure).status() == HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "LATEST", "latest' OR '1'='1"})
    void aVintageThatIsNoneIsRefusedWithWhatIsExpected(String text) {
        assertThatThrownBy(() -> one("vintage", text).vintage())
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("expected \"latest\" or the quarter of a release");
    }

    @Test
    void anUnknownKpiIsNotFoundAndTheCatalogueIsNamed() {
        assertThatThrownBy(() -> one("kpi", "gdp").kpi())
                .hasMessage("There is no KPI \"gdp\". The catalogue is at /api/v1/kpis.")
                .matches(failure -> ((RefusedRequestException) failure).status() == HttpStatus.NOT_FOUND);
    }

    @Test
    void anAreaThatIsNoneIsRefused() {
        assertThatThrownBy(() -> one("ref_area", "kr").refArea()).hasMessageContaining("expected ALLIANCE or");
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        RequestParameters twice = new RequestParameters(Map.of("kpi", List.of("ai_exports", "member_count")));

        assertThatThrownBy(twice::kpi).hasMessage("The parameter kpi is there 2 times, expected once.");
    }

    @Test
    void aMisspeltParameterIsRefusedInsteadOfWideningTheAnswer() {
        assertThatThrownBy(() -> one("quater", "2026-Q3").allowOnly(Set.of("vintage", "quarter")))
                .hasMessage("There is no parameter \"quater\". Known are: quarter, vintage.");
    }

    @Test
    void longNonsenseIsNotRepeatedInFull() {
        assertThatThrownBy(() -> one("quarter", "x".repeat(5_000)).quarter())
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(130));
    }

    private static RequestParameters one(String name, String value) {
        return new RequestParameters(Map.of(name, List.of(value)));
    }
}
