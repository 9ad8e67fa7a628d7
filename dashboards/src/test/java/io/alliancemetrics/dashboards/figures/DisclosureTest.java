package io.alliancemetrics.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.Figures;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    @Test
    void nothingIsHiddenWhileNobodyHasFewFellows() {
        assertThat(hidden(Kpi.ACTIVE_FELLOWS, Map.of("BR", 3, "CA", 4, "KR", 0)))
                .isEmpty();
    }

    @Test
    void fewFellowsAreHiddenWithTheTwoSmallestThatKeepMembersFromSubtractingTheirOwn() {
        assertThat(hidden(Kpi.ACTIVE_FELLOWS, Map.of("BR", 9, "CA", 1, "IN", 5, "KR", 4, "SG", 8)))
                .containsExactly("CA", "IN", "KR");
    }

    @Test
    void ofEqualOnesTheFirstByCodeAreHidden() {
        assertThat(hidden(Kpi.INBOUND_FELLOWS, Map.of("BR", 7, "CA", 7, "IN", 7, "KR", 7, "SG", 2)))
                .containsExactly("BR", "CA", "SG");
    }

    @Test
    void membersWithoutFellowsAreHiddenOnlyWhereNothingElseWillDo() {
        assertThat(hidden(Kpi.ACTIVE_FELLOWS, Map.of("BR", 2, "CA", 0, "IN", 0, "KR", 30)))
                .containsExactly("BR", "CA", "KR");
    }

    @Test
    void threeMembersWithFewFellowsProtectEachOther() {
        assertThat(hidden(Kpi.ACTIVE_FELLOWS, Map.of("BR", 2, "CA", 1, "IN", 2, "KR", 4)))
                .containsExactly("BR", "CA", "IN");
    }

    @Test
    void singleMemberIsProtectedByHidingTheAlliance() {
        assertThat(hidden(Kpi.ACTIVE_FELLOWS, Map.of("BR", 2))).containsExactly("ALLIANCE", "BR");
    }

    @Test
    void indexIsHiddenWhereItsFellowsAre() {
        List<FigureRow> rows =
                new ArrayList<>(rows(Kpi.CROSS_BORDER_FELLOWS, "2026-Q1", Map.of("BR", 1, "CA", 4, "IN", 5)));
        rows.add(Figures.row(Kpi.TALENT_MOBILITY_INDEX, "BR", "2026-Q1", "0.020000"));
        rows.add(Figures.row(Kpi.TALENT_MOBILITY_INDEX, "ALLIANCE", "2026-Q1", "0.200000"));

        Disclosure disclosure = Disclosure.of(rows);

        assertThat(disclosure.hides(rows.get(rows.size() - 2))).isTrue();
        assertThat(disclosure.hides(rows.get(rows.size() - 1))).isFalse();
    }

    /** CA and IN have the smallest figures, but whoever sees theirs before and after knows what they are in between. */
    @Test
    void cumulativeFiguresAreNotGivenAwayByTheQuartersAround() {
        List<FigureRow> rows = new ArrayList<>();
        rows.addAll(rows(Kpi.CROSS_BORDER_FELLOWS, "2026-Q1", Map.of("BR", 0, "CA", 3, "IN", 3, "KR", 10, "SG", 10)));
        rows.addAll(rows(Kpi.CROSS_BORDER_FELLOWS, "2026-Q2", Map.of("BR", 2, "CA", 3, "IN", 3, "KR", 12, "SG", 12)));
        rows.addAll(rows(Kpi.CROSS_BORDER_FELLOWS, "2026-Q3", Map.of("BR", 40, "CA", 3, "IN", 3, "KR", 15, "SG", 16)));

        assertThat(hidden(Disclosure.of(rows), rows)).containsExactly("2026-Q2 BR", "2026-Q2 KR", "2026-Q2 SG");
    }

    @Test
    void missingFiguresAndOtherKpisAreNotHidden() {
        List<FigureRow> rows = List.of(
                Figures.row(Kpi.ACTIVE_FELLOWS, "BR", "2026-Q1", null),
                Figures.row(Kpi.CERTIFIED_MODELS, "BR", "2026-Q1", "1.000000"),
                Figures.row("new_kpi", "BR", "2026-Q1", "1.000000", ObsStatus.A));

        assertThat(hidden(Disclosure.of(rows), rows)).isEmpty();
    }

    private static Set<String> hidden(Kpi kpi, Map<String, Integer> members) {
        List<FigureRow> rows = rows(kpi, "2026-Q1", members);
        Disclosure disclosure = Disclosure.of(rows);
        return rows.stream()
                .filter(disclosure::hides)
                .map(FigureRow::refArea)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> hidden(Disclosure disclosure, List<FigureRow> rows) {
        return rows.stream()
                .filter(disclosure::hides)
                .map(row -> row.timePeriod() + " " + row.refArea())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<FigureRow> rows(Kpi kpi, String quarter, Map<String, Integer> members) {
        Map<String, Integer> all = new TreeMap<>(members);
        all.put(
                FigureRow.ALLIANCE,
                members.values().stream().mapToInt(Integer::intValue).sum());
        return all.entrySet().stream()
                .map(entry -> Figures.row(kpi, entry.getKey(), quarter, entry.getValue() + ".000000"))
                .toList();
    }
}
