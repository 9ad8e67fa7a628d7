package io.alliancemetrics.ingest.history;

/**
 * What the job decided on the rows of a submission. A row that was written twice, because a submission was sent again after
 * an interruption, counts once: by the first decision.
 *
 * @param accepted rows that count from now on
 * @param duplicate rows whose revision was there before with the same content
 * @param rejected rows that the job refused
 */
public record LogCounts(long accepted, long duplicate, long rejected) {
    public static final LogCounts NONE = new LogCounts(0, 0, 0);

    public long total() {
        return accepted + duplicate + rejected;
    }
}
