package io.alliancemetrics.dashboards.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.ScenarioStore;
import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureFilter;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.fixtures.rules.Revision;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corridors of the example scenario are those that counting its records by hand gives. */
class CorridorReaderIT {
    @TempDir
    static Path folder;

    private static ScenarioStore scenario;
    private static FigureReader figures;
    private static CorridorReader corridors;

    @BeforeAll
    static void start() throws Exception {
        scenario = ScenarioStore.example(folder);
        figures = new FigureReader(scenario.reads());
        corridors = new CorridorReader(scenario.reads());
    }

    @AfterAll
    static void stop() {
        scenario.close();
    }

    @Test
    void everyCorridorIsRightOrConfidential() {
        Coverage coverage = figures.coverage();
        for (String vintage : coverage.vintages()) {
            Optional<Release> release = figures.release(vintage);
            FigureTable table = figures.table(vintage);
            for (Quarter quarter : coverage.quarters(vintage)) {
                check(corridors.read(table, quarter, CutOff.of(release)), naive(quarter, CutOff.of(release)));
            }
        }
    }

    @Test
    void flowsOfMembersAreTheirFiguresAndNetNeedsBoth() {
        FigureTable table = figures.table("latest");
        Quarter quarter = Quarter.parse("2026-Q1");

        Corridors found = corridors.read(table, quarter, CutOff.NONE);

        assertThat(found.members()).extracting(MemberFlow::refArea).containsExactlyElementsOf(table.members(quarter));
        MemberFlow de = found.members().stream()
                .filter(of -> of.refArea().equals("DE"))
                .findFirst()
                .orElseThrow();
        assertThat(de.outflow()).as("2 fellows").isEmpty();
        assertThat(de.inflow()).contains(7L);
        assertThat(de.net()).isEmpty();
        MemberFlow jp = found.members().stream()
                .filter(of -> of.refArea().equals("JP"))
                .findFirst()
                .orElseThrow();
        assertThat(jp.net()).contains(6L - 14L);
    }

    @Test
    void figuresOfFewFellowsAreWithheldWhereverTheyAreRead() {
        Quarter quarter = Quarter.parse("2026-Q1");
        FigureRow row =
                figures.table("latest").row(Kpi.ACTIVE_FELLOWS, "DE", quarter).orElseThrow();

        assertThat(row.confidential()).isTrue();
        assertThat(figures.rows("latest", quarter, quarter, quarter)).contains(row);
        assertThat(figures.rows(new FigureFilter(
                        Optional.of(quarter), Optional.empty(), Optional.of(Kpi.ACTIVE_FELLOWS), Optional.of("DE"))))
                .contains(row);
    }

    private static void check(Corridors found, Map<String, Set<String>> expected) {
        for (CorridorFlow flow : found.corridors()) {
            long fellows = expected.getOrDefault(flow.home() + " " + flow.host(), Set.of())
                    .size();
            if (flow.activeFellows().isPresent()) {
                assertThat(flow.activeFellows()).contains(fellows);
                assertThat(fellows).isGreaterThan(2);
            }
        }
        if (!found.isWithheld()) {
            assertThat(found.corridors())
                    .extracting(flow -> flow.home() + " " + flow.host())
                    .containsAll(expected.keySet());
        }
    }

    private static Map<String, Set<String>> naive(Quarter quarter, CutOff cutOff) {
        return scenario.records("fellow-mobility", cutOff.day()).stream()
                .filter(fellowship -> !fellowship.text("home_area").equals(fellowship.text("host_area")))
                .filter(fellowship -> !fellowship.date("starts_on").isAfter(quarter.lastDay()))
                .filter(fellowship ->
                        !fellowship.dateIfAny("ends_on").orElse(LocalDate.MAX).isBefore(quarter.firstDay()))
                .collect(Collectors.groupingBy(
                        fellowship -> fellowship.text("home_area") + " " + fellowship.text("host_area"),
                        TreeMap::new,
                        Collectors.mapping(CorridorReaderIT::fellow, Collectors.toCollection(TreeSet::new))));
    }

    private static String fellow(Revision fellowship) {
        return fellowship.text("fellow_id");
    }
}
