package io.alliancemetrics.dashboards.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.ScenarioStore;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.fixtures.rules.Revision;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.Kpi.Kind;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records that are listed behind a figure of the example scenario sum to the figure. */
class TraceSumsIT {
    /** So precise that rounding to six decimals afterwards is rounding the exact sum. */
    private static final MathContext PRECISE = new MathContext(60);

    private static final BigDecimal BILLION = new BigDecimal("1000000000");
    private static final int PAGE = 9;

    @TempDir
    static Path folder;

    private static ScenarioStore scenario;
    private static FigureReader figures;
    private static TraceReader traces;

    @BeforeAll
    static void start() throws Exception {
        scenario = ScenarioStore.example(folder);
        figures = new FigureReader(scenario.reads());
        traces = new TraceReader(scenario.reads());
    }

    @AfterAll
    static void stop() {
        scenario.close();
    }

    @ParameterizedTest
    @CsvSource({"latest, 2026-Q1", "latest, 2026-Q3", "2026-Q2, 2026-Q2"})
    void listedRecordsSumToEveryMembersFigure(String vintage, String period) {
        Quarter quarter = Quarter.parse(period);
        FigureTable table = figures.table(vintage);
        CutOff cutOff = CutOff.of(figures.release(vintage));
        int checked = 0;
        for (Kpi kpi : Kpi.values()) {
            for (String area : table.members(quarter)) {
                Optional<Trace> first = traces.read(question(kpi, area, quarter, vintage, 0), table, cutOff);
                if (first.isPresent() && first.get().unlisted().isEmpty()) {
                    check(first.get(), all(first.get(), kpi, area, quarter, vintage, table, cutOff));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(80);
    }

    @Test
    void theAlliancesPartsSumToItsFigure() {
        FigureTable table = figures.table("latest");
        Quarter quarter = Quarter.parse("2026-Q3");
        for (Kpi kpi : Kpi.values()) {
            Trace trace = traces.read(question(kpi, FigureRow.ALLIANCE, quarter, "latest", 0), table, CutOff.NONE)
                    .orElseThrow();
            if (kpi == Kpi.MEMBER_COUNT) {
                check(trace, trace.records());
                assertThat(trace.records()).hasSize(9);
            } else {
                assertThat(trace.unlisted()).contains(Unlisted.BY_MEMBER);
                assertThat(trace.parts())
                        .extracting(FigureRow::refArea)
                        .containsExactlyElementsOf(table.members(quarter));
            }
        }
    }

    /** Germany had two active fellows in the first quarter: nothing that its records tell may be put together. */
    @Test
    void recordsOfFellowsAreNotListedWhereTheyWouldTellMoreThanTheFigures() {
        FigureTable table = figures.table("latest");
        Quarter quarter = Quarter.parse("2026-Q3");
        assertThat(traces.read(question(Kpi.ACTIVE_FELLOWS, "DE", quarter, "latest", 0), table, CutOff.NONE)
                        .orElseThrow()
                        .unlisted())
                .contains(Unlisted.CONFIDENTIAL);
        assertThat(traces.read(question(Kpi.INBOUND_FELLOWS, "JP", quarter, "latest", 0), table, CutOff.NONE)
                        .orElseThrow()
                        .unlisted())
                .contains(Unlisted.CORRIDORS);
    }

    @Test
    void nothingAboutAFellowIsTold() {
        FigureTable table = figures.table("latest");
        Set<String> fellows = scenario.records("fellow-mobility", CutOff.NONE.day()).stream()
                .map((Revision of) -> of.text("fellow_id"))
                .collect(Collectors.toSet());
        Trace trace = traces.read(
                        question(Kpi.ACTIVE_FELLOWS, "JP", Quarter.parse("2026-Q3"), "latest", 0), table, CutOff.NONE)
                .orElseThrow();

        assertThat(trace.records()).isNotEmpty().allSatisfy(record -> {
            assertThat(record.detail()).isEmpty();
            assertThat(fellows).noneMatch(fellow -> record.toString().contains(fellow));
        });
    }

    @Test
    void figureThatIsNotThereHasNoTrace() {
        FigureTable table = figures.table("latest");
        assertThat(traces.read(
                        question(Kpi.MEMBER_COUNT, "KR", Quarter.parse("2026-Q3"), "latest", 0), table, CutOff.NONE))
                .isEmpty();
    }

    private static List<Contribution> all(
            Trace first, Kpi kpi, String area, Quarter quarter, String vintage, FigureTable table, CutOff cutOff) {
        List<Contribution> all = new ArrayList<>(first.records());
        while (all.size() < first.total()) {
            Trace next = traces.read(question(kpi, area, quarter, vintage, all.size()), table, cutOff)
                    .orElseThrow();
            assertThat(next.records()).isNotEmpty();
            all.addAll(next.records());
        }
        assertThat(all)
                .extracting(Contribution::recordId)
                .doesNotHaveDuplicates()
                .hasSize((int) first.total());
        assertThat(all).allSatisfy(each -> assertThat(each.revisions())
                .filteredOn(message -> message.state() == RevisionState.COUNTS)
                .singleElement()
                .satisfies(message -> assertThat(message.revision()).isEqualTo(each.revision())));
        return all;
    }

    private static void check(Trace trace, List<Contribution> all) {
        String what = trace.kpi().id() + " " + trace.figure().refArea() + " "
                + trace.figure().timePeriod();
        if (trace.figure().value().isEmpty()) {
            boolean lacksRate = all.stream().anyMatch(each -> each.value().isEmpty());
            boolean lacksQuarter = trace.subtotals().stream().anyMatch(each -> each.records() == 0);
            boolean isEmpty = all.stream().noneMatch(each -> each.below() != 0);
            assertThat(lacksRate || lacksQuarter || isEmpty).as(what).isTrue();
            return;
        }
        BigDecimal above = sum(all, true);
        BigDecimal below = sum(all, false);
        if (trace.kpi().kind() == Kind.RATIO) {
            assertThat(trace.figure().numerator()).as(what).contains(above);
            if (trace.kpi() != Kpi.TALENT_MOBILITY_INDEX && trace.kpi() != Kpi.STANDARD_ADOPTION_RATE) {
                assertThat(trace.figure().denominator()).as(what).contains(below);
            }
        } else {
            assertThat(trace.figure().value()).as(what).contains(above);
        }
        checkSubtotals(trace, above, what);
    }

    private static void checkSubtotals(Trace trace, BigDecimal above, String what) {
        if (!trace.subtotals().isEmpty()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Subtotal subtotal : trace.subtotals()) {
                sum = sum.add(
                        precise(subtotal.money().orElseThrow()).multiply(BigDecimal.valueOf(subtotal.above())),
                        PRECISE);
            }
            assertThat(rounded(sum, trace.subtotals().get(0).money().orElseThrow()))
                    .as(what)
                    .isEqualTo(above);
        }
    }

    private static BigDecimal sum(List<Contribution> all, boolean isAbove) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Contribution each : all) {
            BigDecimal value = each.money().map(TraceSumsIT::precise).orElseGet(() -> each.value()
                    .orElseThrow());
            sum = sum.add(value.multiply(BigDecimal.valueOf(isAbove ? each.above() : each.below())), PRECISE);
        }
        Optional<Conversion> money = all.stream().findFirst().flatMap(Contribution::money);
        return money.isPresent() ? rounded(sum, money.get()) : sum.setScale(6);
    }

    private static BigDecimal rounded(BigDecimal sum, Conversion money) {
        return (money.inUsd() ? sum.divide(BILLION, PRECISE) : sum).setScale(6, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal precise(Conversion money) {
        if (money.inUsd() && money.currency().equals("USD")) {
            return money.amount();
        }
        BigDecimal factor = money.inUsd() ? money.usdRate().orElseThrow() : BigDecimal.ONE;
        return money.amount().multiply(factor).divide(money.rate().orElseThrow(), PRECISE);
    }

    private static TraceQuestion question(Kpi kpi, String area, Quarter quarter, String vintage, int offset) {
        return new TraceQuestion(kpi, area, quarter, vintage, PAGE, offset);
    }
}
