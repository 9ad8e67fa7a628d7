package io.alliancemetrics.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Coverage COVERAGE = Coverage.of(List.of(
            entry("2026-Q1", "2026-Q1"),
            entry("latest", "2026-Q2"),
            entry("2026-Q2", "2026-Q2"),
            entry("2026-Q2", "2026-Q1"),
            entry("latest", "2026-Q1"),
            entry("latest", "2026-Q3")));

    @Test
    void latestComesFirstThenTheNewestRelease() {
        assertThat(COVERAGE.vintages()).containsExactly("latest", "2026-Q2", "2026-Q1");
    }

    @Test
    void quartersComeNewestFirst() {
        assertThat(COVERAGE.quarters("latest"))
                .extracting(Quarter::toString)
                .containsExactly("2026-Q3", "2026-Q2", "2026-Q1");
        assertThat(COVERAGE.newest("2026-Q2")).contains(Quarter.parse("2026-Q2"));
    }

    @Test
    void aVintageThatIsNotThereHasNoQuarters() {
        assertThat(COVERAGE.quarters("2025-Q4")).isEmpty();
        assertThat(COVERAGE.newest("2025-Q4")).isEmpty();
    }

    @Test
    void refusesAVintageThatIsNotThereAndSaysWhichAre() {
        assertThatThrownBy(() -> COVERAGE.require(filter(null, "2025-Q4")))
                .isInstanceOf(FiguresNotFoundException.class)
                .hasMessage("There is no vintage \"2025-Q4\". Choose one of: latest, 2026-Q2, 2026-Q1.");
    }

    @Test
    void refusesAQuarterThatTheVintageDoesNotHaveAndSaysWhichItHas() {
        assertThatThrownBy(() -> COVERAGE.require(filter("2026-Q3", "2026-Q2")))
                .hasMessage("The vintage 2026-Q2 has no figures for 2026-Q3. It has 2026-Q1 to 2026-Q2.");
        assertThatThrownBy(() -> COVERAGE.require(filter("2026-Q4", null)))
                .hasMessage("There are no figures for 2026-Q4. The newest quarter is 2026-Q3.");
    }

    @Test
    void saysThatThereIsNothingYet() {
        assertThatThrownBy(() -> Coverage.of(List.of()).require(filter("2026-Q1", null)))
                .hasMessageStartingWith("There are no figures yet.");
    }

    @Test
    void acceptsWhatIsThere() {
        assertThatCode(() -> COVERAGE.require(filter("2026-Q1", "2026-Q2"))).doesNotThrowAnyException();
        assertThatCode(() -> COVERAGE.require(filter("2026-Q3", null))).doesNotThrowAnyException();
    }

    private static FigureFilter filter(String quarter, String vintage) {
        return new FigureFilter(
                Optional.ofNullable(quarter).map(Quarter::parse),
                Optional.ofNullable(vintage),
                Optional.empty(),
                Optional.empty());
    }

    private static Coverage.Entry entry(String vintage, String quarter) {
        return new Coverage.Entry(vintage, Quarter.parse(quarter));
    }
}
