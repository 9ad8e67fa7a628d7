package io.alliancemetrics.dashboards.figures;

/**
 * What a total can be when some of its corridors are guessed and the others can be anything.
 *
 * @param least at least
 * @param most at most
 */
record TotalRange(long least, long most) {
    private static final long ANY = 1_000;

    static TotalRange exactly(long total) {
        return new TotalRange(total, total);
    }

    /**
     * Of a row or a column.
     *
     * @param guessed null for what is not guessed yet
     * @param addsUp whether nobody is in two corridors
     */
    static TotalRange of(Iterable<Long> guessed, boolean addsUp) {
        long sum = 0;
        long largest = 0;
        boolean isComplete = true;
        for (Long fellows : guessed) {
            isComplete &= fellows != null;
            sum += fellows == null ? 0 : fellows;
            largest = Math.max(largest, fellows == null ? 0 : fellows);
        }
        return new TotalRange(addsUp ? sum : largest, isComplete ? sum : ANY);
    }

    TotalRange plus(TotalRange other) {
        return new TotalRange(least + other.least, most + other.most);
    }

    boolean contains(long total) {
        return least <= total && total <= most;
    }
}
