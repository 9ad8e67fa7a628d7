package io.alliancemetrics.streaming.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellSumTest {
    private static final long[] EDGES = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 999_999_999_999_999_999L};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void addsAndSubtractsLikeNumbersWithoutLimit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CellSum sum = new CellSum();
        BigInteger expected = BigInteger.ZERO;
        for (int i = 0; i < 20_000; i++) {
            long amount = amount(random);
            CellSum other = new CellSum();
            other.add(amount, 1, 0);
            other.add(amount, 1, 0);
            BigInteger twice = BigInteger.valueOf(amount).shiftLeft(1);
            if (random.nextBoolean()) {
                sum.add(other);
                expected = expected.add(twice);
            } else {
                sum.subtract(other);
                expected = expected.subtract(twice);
            }
            sum.add(amount, 1, 0);
            expected = expected.add(BigInteger.valueOf(amount));
            assertThat(sum.amount()).isEqualTo(expected);
        }
    }

    @Test
    void carriesIntoTheHighHalfAndBack() {
        CellSum sum = new CellSum();
        sum.add(Long.MAX_VALUE, 1, 0);
        sum.add(Long.MAX_VALUE, 1, 0);
        sum.add(2, 1, 0);
        assertThat(sum.high()).isEqualTo(1);
        assertThat(sum.low()).isZero();
        assertThat(sum.amount()).isEqualTo(BigInteger.TWO.pow(64));
        sum.add(-1, 1, 0);
        assertThat(sum.amount())
                .isEqualTo(BigInteger.TWO.pow(64).subtract(BigInteger.ONE))
                .isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(sum.high()).isZero();
    }

    @Test
    void countsRecordsAndProvisionalOnes() {
        CellSum sum = new CellSum();
        sum.add(5, 1, 1);
        sum.add(7, 1, 0);
        CellSum other = new CellSum(0, 7, 1, 0);
        sum.subtract(other);
        assertThat(sum).isEqualTo(new CellSum(0, 5, 1, 1)).hasToString("5 of 1 records, 1 provisional");
    }

    @Test
    void zeroOnlyIfNothingIsLeft() {
        assertThat(new CellSum().isZero()).isTrue();
        assertThat(new CellSum(0, 0, 1, 0).isZero()).as("a record of amount 0").isFalse();
        assertThat(new CellSum(0, 0, 0, 1).isZero()).isFalse();
        assertThat(new CellSum(1, 0, 0, 0).isZero()).isFalse();
    }

    @Test
    void copySharesNothing() {
        CellSum sum = new CellSum(0, 5, 1, 0);
        CellSum copy = sum.copy();
        sum.add(1, 1, 0);
        assertThat(copy).isEqualTo(new CellSum(0, 5, 1, 0)).isNotEqualTo(sum);
    }

    private static long amount(SplittableRandom random) {
        return random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextLong();
    }
}
