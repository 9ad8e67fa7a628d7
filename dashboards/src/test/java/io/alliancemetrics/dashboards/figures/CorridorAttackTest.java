package io.alliancemetrics.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tries to compute hidden corridors and totals of random small alliances, from the corridors and the members' totals that
 * are published together, by trying all numbers: as a reader, and as each of the members, who know their own.
 */
class CorridorAttackTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    /** Every fellow is in one corridor, so rows and columns add up. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyComputesACorridorOfATableThatAddsUp(long seed) {
        attack(new RandomMobility(new SplittableRandom(seed), 0), true);
    }

    /** Some fellows are in several: a total is known to be no less than any of its corridors and no more than all. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyComputesACorridorWhereFellowsAreInSeveral(long seed) {
        attack(new RandomMobility(new SplittableRandom(seed), 8), false);
    }

    /** That the attack is one: it finds what hiding small corridors alone would give away. */
    @Test
    void corridorsOfFewAloneAreComputed() {
        long computed = seeds().mapToObj(seed -> new RandomMobility(new SplittableRandom(seed), 0))
                .filter(CorridorAttackTest::givesAwayWhatIsNotComplemented)
                .count();
        assertThat(computed).isGreaterThan(100);
    }

    /** That there is something to attack. */
    @Test
    void mostTablesAreNotWithheld() {
        long shown = seeds().mapToObj(seed -> new RandomMobility(new SplittableRandom(seed), 0))
                .filter(world -> !world.disclosure().isWithheld())
                .count();
        assertThat(shown).isGreaterThan(200);
    }

    private static boolean givesAwayWhatIsNotComplemented(RandomMobility world) {
        MobilityTable table = world.table();
        SortedSet<Corridor> few = new TreeSet<>(table.corridors().keySet());
        few.removeIf(corridor -> table.fellows(corridor) >= Disclosure.LEAST);
        CorridorDisclosure naive = new CorridorDisclosure(false, few);
        CorridorAttack attack =
                new CorridorAttack(table, naive, world.hiddenOutflows(), world.hiddenInflows(), "", true);
        return few.stream().anyMatch(corridor -> !attack.canBeOther(corridor));
    }

    private static void attack(RandomMobility world, boolean addsUp) {
        MobilityTable table = world.table();
        Set<String> outflows = world.hiddenOutflows();
        Set<String> inflows = world.hiddenInflows();
        CorridorDisclosure disclosure = world.disclosure();
        if (disclosure.isWithheld()) {
            return;
        }
        List<String> knowers = new ArrayList<>(table.outflows().keySet());
        knowers.add("");
        for (String knower : knowers) {
            CorridorAttack attack = new CorridorAttack(table, disclosure, outflows, inflows, knower, addsUp);
            table.corridors().forEach((corridor, fellows) -> {
                boolean isOwn =
                        corridor.home().equals(knower) || corridor.host().equals(knower);
                if (fellows < Disclosure.LEAST && !isOwn) {
                    assertThat(disclosure.hides(corridor)).isTrue();
                    assertThat(attack.canBeOther(corridor))
                            .as("%s for %s of %s", corridor, knower, table)
                            .isTrue();
                }
            });
            if (addsUp) {
                assertTotals(attack, table.outflows(), outflows, true);
                assertTotals(attack, table.inflows(), inflows, false);
            }
        }
    }

    private static void assertTotals(
            CorridorAttack attack, Map<String, Long> totals, Set<String> hidden, boolean isOut) {
        totals.forEach((area, total) -> {
            if (total > 0 && total < Disclosure.LEAST && !area.equals(attack.knower())) {
                assertThat(hidden).contains(area);
                assertThat(attack.canBeOther(area, total, isOut)).isTrue();
            }
        });
    }
}
