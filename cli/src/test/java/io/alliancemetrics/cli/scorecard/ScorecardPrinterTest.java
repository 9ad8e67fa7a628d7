package io.alliancemetrics.cli.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.cli.terminal.Terminal;
import io.alliancemetrics.dashboards.scorecard.Figure;
import io.alliancemetrics.dashboards.scorecard.Scorecard;
import io.alliancemetrics.dashboards.scorecard.ScorecardLine;
import io.alliancemetrics.dashboards.scorecard.TargetStanding;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardPrinterTest {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120, 160})
    void fitsTheTerminalAndLosesNothing(int columns) {
        String shown = print(new Terminal(columns, false));

        assertThat(shown.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
        for (Kpi kpi : Kpi.values()) {
            assertThat(shown).contains(kpi.title());
        }
        assertThat(shown)
                .contains("provisional", "10 of 11", "≥ 15", "✗ 2.66", "short")
                .contains("≥ 50", "by 2029-Q4", "to go", "✓ met");
    }

    @Test
    void missingFigureIsNoDataAndNeverZero() {
        String line = lineOf(Kpi.AI_EXPORT_GROWTH, print(new Terminal(UNLIMITED, false)));

        assertThat(line).contains("no data", "0 of 11").doesNotContain("0.00", "▲", "▼");
    }

    @Test
    void lineTellsValueStatusChangeReportingTargetAndHowFar() {
        assertThat(lineOf(Kpi.RD_EXPENDITURE_SHARE, print(new Terminal(UNLIMITED, false)))
                        .replaceAll("[ \\u00a0]+", " "))
                .isEqualTo("R&D expenditure share 12.34 % provisional ▲ +2.34 10 of 11 ≥ 15 % ✗ 2.66 pp short");
    }

    @Test
    void coloursAddNothingButColour() {
        String plain = print(new Terminal(100, false));
        String coloured = print(new Terminal(100, true));

        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain);
        assertThat(plain).doesNotContain("\u001b");
    }

    private static String lineOf(Kpi kpi, String shown) {
        return shown.lines()
                .filter(line -> line.startsWith(kpi.title() + " "))
                .findFirst()
                .orElseThrow();
    }

    private static String print(Terminal terminal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ScorecardPrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal).print(scorecard());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Scorecard scorecard() {
        Quarter quarter = Quarter.parse("2026-Q3");
        return new Scorecard(
                quarter,
                "latest",
                Optional.empty(),
                Instant.EPOCH,
                List.of("latest"),
                List.of(quarter),
                List.of("KR"),
                Arrays.stream(Kpi.values()).map(ScorecardPrinterTest::line).toList());
    }

    private static ScorecardLine line(Kpi kpi) {
        boolean isMissing = kpi == Kpi.AI_EXPORT_GROWTH;
        BigDecimal value = new BigDecimal("12.340000");
        return new ScorecardLine(
                kpi,
                isMissing ? Figure.MISSING : new Figure(Optional.of(value), ObsStatus.P),
                Optional.of(new BigDecimal("10.000000")),
                Optional.empty(),
                kpi.target()
                        .map(target -> new TargetStanding(
                                target,
                                target.isMetBy(value)
                                        ? TargetStanding.State.MET
                                        : target.due().isPresent()
                                                ? TargetStanding.State.NOT_YET
                                                : TargetStanding.State.MISSED,
                                Optional.of(value.subtract(target.value())))),
                isMissing ? 0 : 10,
                11,
                List.of());
    }
}
