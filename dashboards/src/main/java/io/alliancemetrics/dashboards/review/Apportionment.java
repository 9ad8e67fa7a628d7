package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds parts to six decimals so that they add up to a given sum, by the method of the largest remainder: each part is
 * rounded by itself, and what is then left over goes, a millionth at a time, to the parts that rounding took most from. Parts
 * that are zero stay zero as long as there are others.
 */
final class Apportionment {
    private static final BigDecimal ONE_UNIT = BigDecimal.ONE.movePointLeft(FigureRow.DECIMALS);

    private Apportionment() {}

    /**
     * @param exact the parts, of any scale
     * @param sum what the rounded parts are to add up to; of a scale of six at most
     * @throws IllegalArgumentException if there is no part and the sum is not zero
     */
    static List<BigDecimal> of(List<BigDecimal> exact, BigDecimal sum) {
        List<BigDecimal> rounded =
                new ArrayList<>(exact.stream().map(Exact::figure).toList());
        BigInteger left = sum.subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .movePointRight(FigureRow.DECIMALS)
                .toBigIntegerExact();
        if (left.signum() == 0) {
            return List.copyOf(rounded);
        }
        if (exact.isEmpty()) {
            throw new IllegalArgumentException("There are no parts that could add up to " + sum.toPlainString());
        }
        hand(left, order(exact, rounded, left.signum()), rounded);
        return List.copyOf(rounded);
    }

    /** The indexes of those that get something, the first one first. */
    private static List<Integer> order(List<BigDecimal> exact, List<BigDecimal> rounded, int sign) {
        boolean hasMoved = exact.stream().anyMatch(part -> part.signum() != 0);
        Comparator<Integer> mostTaken = Comparator.comparing(
                index -> exact.get(index).subtract(rounded.get(index)).multiply(BigDecimal.valueOf(-sign)));
        Comparator<Integer> smallest =
                Comparator.comparing(index -> exact.get(index).abs());
        return IntStream.range(0, exact.size())
                .boxed()
                .filter(index -> !hasMoved || exact.get(index).signum() != 0)
                .sorted(mostTaken.thenComparing(smallest.reversed()))
                .toList();
    }

    private static void hand(BigInteger left, List<Integer> order, List<BigDecimal> rounded) {
        BigInteger[] each = left.divideAndRemainder(BigInteger.valueOf(order.size()));
        int more = each[1].abs().intValueExact();
        for (int place = 0; place < order.size(); place++) {
            BigInteger units = place < more ? each[0].add(BigInteger.valueOf(left.signum())) : each[0];
            rounded.set(order.get(place), rounded.get(order.get(place)).add(ONE_UNIT.multiply(new BigDecimal(units))));
        }
    }
}
