package io.alliancemetrics.cli.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconciledTextTest {
    private static final PartitionAccount ACCOUNT = new PartitionAccount("alliance.kr.rd-spend", 0, 0, 10, 10, 7, 2, 1);
    private static final FigureDifference CELL = new FigureDifference(
            new FigureKey("2026-Q2", "ai_exports", "KR", "2026-Q1"), "obs_value", "1.500000", "2.500000");
    private static final LogDifference GAP =
            new LogDifference(LogDifference.Kind.MISSING, "alliance.kr.rd-spend", 0, 4, 6, 3);

    @Test
    void whatIsCleanIsOneSentence() {
        Reconciled clean = reconciled(List.of(), List.of());
        assertThat(clean.isClean()).isTrue();
        assertThat(ReconciledText.lines(clean)).isEmpty();
        assertThat(ReconciledText.summary(clean))
                .isEqualTo("40 figures in 2 vintages and 10 messages in 1 partitions reconciled: no difference.");
    }

    @Test
    void differencesAreTables() {
        Reconciled found = reconciled(List.of(CELL), List.of(GAP));
        assertThat(found.isClean()).isFalse();
        assertThat(ReconciledText.lines(found))
                .containsExactly(
                        "VINTAGE  KPI         AREA  QUARTER  COLUMN       IN KPI  COMPUTED",
                        "2026-Q2  ai_exports  KR    2026-Q1  obs_value  1.500000  2.500000",
                        "TOPIC                 PARTITION  OFFSETS  MESSAGES  WHAT IS WRONG",
                        "alliance.kr.rd-spend          0  4-6             3  on the broker, not in alliance.record_log");
        assertThat(ReconciledText.summary(found)).endsWith("1 differences in figures, 3 in messages.");
        assertThat(ReconciledJson.of(found)).contains("\"clean\" : false", "\"computed\" : \"2.500000\"", "MISSING");
    }

    @Test
    void manyAreCountedAndNotAllListed() {
        List<FigureDifference> many =
                IntStream.range(0, 120).mapToObj(ignored -> CELL).toList();
        assertThat(ReconciledText.lines(reconciled(many, List.of())))
                .hasSize(52)
                .last()
                .isEqualTo("and 70 more; --json lists all of them.");
    }

    private static Reconciled reconciled(List<FigureDifference> figures, List<LogDifference> log) {
        return new Reconciled(List.of("latest", "2026-Q2"), 40, figures, List.of(ACCOUNT), log);
    }
}
