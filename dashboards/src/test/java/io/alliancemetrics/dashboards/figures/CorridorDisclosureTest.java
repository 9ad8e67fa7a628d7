package io.alliancemetrics.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CorridorDisclosureTest {
    private static final Set<String> NONE = Set.of();

    @Test
    void nothingIsHiddenWhereNoCorridorHasFewFellows() {
        CorridorDisclosure disclosure =
                CorridorDisclosure.of(table(Map.of("BR CA", 3L, "BR KR", 4L, "CA BR", 5L, "KR BR", 6L)), NONE, NONE);

        assertThat(disclosure.isWithheld()).isFalse();
        assertThat(disclosure.hidden()).isEmpty();
    }

    @Test
    void corridorOfFewIsHiddenTogetherWithWhatWouldRevealIt() {
        SortedMap<String, Long> corridors = new TreeMap<>();
        for (String home : Set.of("BR", "CA", "IN", "KR", "SG")) {
            for (String host : Set.of("BR", "CA", "IN", "KR", "SG")) {
                if (!home.equals(host)) {
                    corridors.put(home + " " + host, 10L);
                }
            }
        }
        corridors.put("CA KR", 2L);

        CorridorDisclosure disclosure = CorridorDisclosure.of(table(corridors), NONE, NONE);

        assertThat(disclosure.isWithheld()).isFalse();
        assertThat(disclosure.hides(new Corridor("CA", "KR"))).isTrue();
        assertThat(disclosure.hidden())
                .filteredOn(corridor -> corridor.home().equals("CA"))
                .hasSizeGreaterThan(1);
        assertThat(disclosure.hidden())
                .filteredOn(corridor -> corridor.host().equals("KR"))
                .hasSizeGreaterThan(1);
        assertThat(disclosure.hidden()).hasSizeLessThan(corridors.size());
    }

    @Test
    void sameTableAlwaysHidesTheSame() {
        MobilityTable table =
                table(Map.of("BR CA", 1L, "BR IN", 3L, "CA BR", 3L, "CA IN", 3L, "IN CA", 3L, "KR IN", 3L));

        assertThat(CorridorDisclosure.of(table, NONE, NONE)).isEqualTo(CorridorDisclosure.of(table, NONE, NONE));
    }

    /** With two members all that one sends the other receives: the totals alone give it away, and the table says nothing. */
    @Test
    void tableIsWithheldWhereNothingElseHelps() {
        CorridorDisclosure disclosure =
                CorridorDisclosure.of(table(Map.of("BR CA", 2L, "CA BR", 8L)), Set.of("BR"), Set.of("CA"));

        assertThat(disclosure.isWithheld()).isTrue();
        assertThat(disclosure.hides(new Corridor("CA", "BR"))).isTrue();
    }

    @Test
    void emptyTableHidesNothing() {
        assertThat(CorridorDisclosure.of(table(Map.of()), NONE, NONE).isWithheld())
                .isFalse();
    }

    /** Nobody is in two corridors. */
    private static MobilityTable table(Map<String, Long> fellows) {
        SortedMap<Corridor, Long> corridors = new TreeMap<>();
        SortedMap<String, Long> outflows = new TreeMap<>();
        SortedMap<String, Long> inflows = new TreeMap<>();
        fellows.forEach((ends, number) -> {
            Corridor corridor = new Corridor(ends.substring(0, 2), ends.substring(3));
            corridors.put(corridor, number);
            outflows.merge(corridor.home(), number, Long::sum);
            inflows.merge(corridor.host(), number, Long::sum);
            outflows.merge(corridor.host(), 0L, Long::sum);
            inflows.merge(corridor.home(), 0L, Long::sum);
        });
        return new MobilityTable(corridors, outflows, inflows);
    }
}
