package io.alliancemetrics.benchmarks.log;

/** How a log's records are spread over members and time. */
public enum Spread {
    /** One member has 40 % of the records, the others the rest; over five years. */
    SKEWED(40),
    /** Every member has as many; over five years. */
    EVEN(5),
    /** One member has all of them, in one quarter. */
    ONE(100);

    private final int percentOfFirst;

    Spread(int percentOfFirst) {
        this.percentOfFirst = percentOfFirst;
    }

    int percentOfFirst() {
        return percentOfFirst;
    }
}
