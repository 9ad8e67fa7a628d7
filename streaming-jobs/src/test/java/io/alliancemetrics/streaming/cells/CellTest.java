package io.alliancemetrics.streaming.cells;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.value.CodeList;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellTest {
    private static final List<String> AREAS =
            CodeList.REF_AREA.codes().stream().sorted().toList();
    private static final List<String> CURRENCIES =
            CodeList.CURRENCY.codes().stream().sorted().toList();

    @ParameterizedTest
    @EnumSource
    void partsComeOutAsTheyWentIn(CellKind kind) {
        SplittableRandom random = new SplittableRandom(kind.id());
        for (int i = 0; i < 200; i++) {
            Parts parts = Parts.random(kind, random);
            assertThat(Parts.of(parts.key())).isEqualTo(parts);
        }
    }

    @Test
    void kindsKeepTheirIds() {
        for (CellKind kind : CellKind.values()) {
            assertThat(CellKind.of(kind.id())).isSameAs(kind);
        }
        assertThat(CellKind.RELEASE.id()).isEqualTo(21);
        assertThat(CellKind.values()).hasSize(22);
    }

    @Test
    void keysAreOrderedByKindAreaQuarterAndCurrency() {
        SplittableRandom random = new SplittableRandom(1);
        List<Parts> parts = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            parts.add(Parts.random(CellKind.of(random.nextInt(CellKind.values().length)), random));
        }
        List<Parts> byKey = new ArrayList<>(parts);
        byKey.sort(Comparator.comparingLong(Parts::key));
        parts.sort(Comparator.comparing(Parts::kind)
                .thenComparing(Parts::area)
                .thenComparing(Parts::quarter)
                .thenComparing(Parts::currency));
        assertThat(byKey).isEqualTo(parts);
    }

    @Test
    void everyAreaAndCurrencyHasACodeOfItsOwnInAlphabeticalOrder() {
        for (List<String> codes : List.of(AREAS, CURRENCIES)) {
            assertThat(codes).allSatisfy(code -> assertThat(Cell.letters(Cell.code(code)))
                    .isEqualTo(code));
            assertThat(codes.stream().map(Cell::code)).isSorted().doesNotHaveDuplicates();
            assertThat(codes.stream().map(Cell::code)).allMatch(code -> code > 0 && code <= 0xFFFF);
        }
    }

    @Test
    void nothingHasTheCodeZero() {
        assertThat(Cell.code("")).isEqualTo(Cell.NONE);
        assertThat(Cell.letters(Cell.NONE)).isEmpty();
    }

    @Test
    void lastLettersFitIntoACell() {
        assertThat(Cell.code("ZZZ")).isEqualTo(18_278);
    }

    @Test
    void quarterCanBeReplaced() {
        long cell =
                Cell.key(CellKind.MEMBERS, Cell.code("KR"), Quarter.of(2026, 1).index(), Cell.code("USD"));
        int last = Quarter.of(2299, 4).index() + 1;
        assertThat(Cell.withQuarter(cell, last))
                .isEqualTo(Cell.key(CellKind.MEMBERS, Cell.code("KR"), last, Cell.code("USD")));
    }

    @Test
    void spendHasAKindForEveryMeasureAndPurpose() {
        assertThat(CellKind.ofSpend("ALLOCATION", "JOINT_RESEARCH")).isSameAs(CellKind.ALLOCATION_JOINT_RESEARCH);
        assertThat(CellKind.ofSpend("ALLOCATION", "CONTINGENCY")).isSameAs(CellKind.ALLOCATION_CONTINGENCY);
        assertThat(CellKind.ofSpend("EXPENDITURE", "JOINT_RESEARCH")).isSameAs(CellKind.EXPENDITURE_JOINT_RESEARCH);
        assertThat(CellKind.ofSpend("EXPENDITURE", "TALENT")).isSameAs(CellKind.EXPENDITURE_TALENT);
    }

    private record Parts(CellKind kind, int area, int quarter, int currency) {
        static Parts random(CellKind kind, SplittableRandom random) {
            String area = AREAS.get(random.nextInt(AREAS.size()));
            String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            int quarter = random.nextInt(1900 * 4, 2300 * 4 + 1);
            return new Parts(
                    kind,
                    random.nextInt(5) == 0 ? Cell.NONE : Cell.code(area),
                    quarter,
                    random.nextInt(5) == 0 ? Cell.NONE : Cell.code(currency));
        }

        static Parts of(long cell) {
            return new Parts(Cell.kind(cell), Cell.area(cell), Cell.quarter(cell), Cell.currency(cell));
        }

        long key() {
            return Cell.key(kind, area, quarter, currency);
        }
    }
}
