package io.alliancemetrics.streaming.ledger;

/**
 * Quarters from a first one until before an end, as indices.
 *
 * @param end the first quarter after, or {@link #FOR_EVER}
 */
record QuarterSpan(int first, int end) {
    static final int FOR_EVER = Integer.MAX_VALUE;

    boolean isEmpty() {
        return end <= first;
    }

    QuarterSpan intersect(QuarterSpan other) {
        return new QuarterSpan(Math.max(first, other.first), Math.min(end, other.end));
    }
}
