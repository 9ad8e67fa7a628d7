package io.alliancemetrics.streaming.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterSetTest {
    private static final int QUARTERS = 24;

    @Test
    void spansThatOverlapOrTouchBecomeOne() {
        QuarterSet set = QuarterSet.union(
                List.of(new QuarterSpan(5, 7), new QuarterSpan(1, 3), new QuarterSpan(3, 4), new QuarterSpan(6, 6)));
        assertThat(set.spans()).containsExactly(new QuarterSpan(1, 4), new QuarterSpan(5, 7));
    }

    @Test
    void openEndSwallowsWhatFollows() {
        QuarterSet set = QuarterSet.union(List.of(new QuarterSpan(2, QuarterSpan.FOR_EVER), new QuarterSpan(5, 7)));
        assertThat(set.spans()).containsExactly(new QuarterSpan(2, QuarterSpan.FOR_EVER));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void unionAndIntersectionAreThoseOfSets(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            List<QuarterSpan> some = spans(random);
            List<QuarterSpan> others = spans(random);
            QuarterSet union = QuarterSet.union(some);
            assertThat(bits(union.spans())).isEqualTo(bits(some));
            QuarterSet common = union.intersect(QuarterSet.union(others));
            BitSet expected = bits(some);
            expected.and(bits(others));
            assertThat(bits(common.spans())).isEqualTo(expected);
            assertIsInOrder(common.spans());
        }
    }

    /** Neither overlapping nor touching: otherwise a quarter would be counted twice. */
    private static void assertIsInOrder(List<QuarterSpan> spans) {
        for (int i = 0; i < spans.size(); i++) {
            assertThat(spans.get(i).isEmpty()).isFalse();
            assertThat(i == 0 || spans.get(i).first() > spans.get(i - 1).end()).isTrue();
        }
    }

    private static List<QuarterSpan> spans(SplittableRandom random) {
        List<QuarterSpan> spans = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int first = random.nextInt(QUARTERS);
            spans.add(new QuarterSpan(
                    first, random.nextInt(6) == 0 ? QuarterSpan.FOR_EVER : first + random.nextInt(-2, 6)));
        }
        return spans;
    }

    private static BitSet bits(List<QuarterSpan> spans) {
        BitSet bits = new BitSet();
        for (QuarterSpan span : spans) {
            if (span.end() > span.first()) {
                bits.set(span.first(), Math.min(span.end(), QUARTERS * 2));
            }
        }
        return bits;
    }
}
